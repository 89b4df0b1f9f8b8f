import { median } from "../cost.ts";
import type { Cost } from "../cost.ts";
import { times } from "../print.ts";
import { hasOnlineRetail } from "../retail/retail-project.ts";
import type { Finding, Part } from "../row.ts";
import { runJob } from "../run-job.ts";

/** How often it is done, each time in a new process: what is told is the one in the middle. */
const repeats = 5;

/** Twenty segments of Online Retail as of 52 weeks, against the first run of them in the same process. */
export async function historyPart(): Promise<Part> {
  const title = "20 segments of Online Retail at 52 dates";
  if (!hasOnlineRetail())
    return { title, rows: [], findings: [{ text: "not measured: Online Retail is not there" }] };
  const [runs, histories]: [Cost[], Cost[]] = [[], []];
  let isSame = true;
  for (let i = 0; i < repeats; i += 1) {
    const { cost, result } = await runJob("retail-history", {});
    runs.push(result.run.cost);
    histories.push(cost);
    isSame &&= result.run.sizes.join() === result.sizes.join();
  }
  const [run, history] = [median(runs), median(histories)];
  return {
    title,
    rows: [
      { job: "a first run: check, evaluate and publish", cost: run },
      { job: "history: 52 weekly sizes, entries and exits", cost: history },
    ],
    findings: [
      against(history, run),
      { text: "the last sizes are those of the run", isMet: isSame },
    ],
  };
}

function against(history: Cost, run: Cost): Finding {
  const ratio = history.cpuSeconds / run.cpuSeconds;
  return { text: `history costs ${times(ratio)} one run's CPU; target 5×`, isMet: ratio <= 5 };
}
