import { growth } from "../growth.ts";
import { seconds, times, verdict } from "../print.ts";
import type { Part, Sized } from "../row.ts";
import { runJob } from "../run-job.ts";

/** A tree and a k-means over growing numbers of customers, inside the warehouse; over the largest against a process outside it. */
export async function scorePart(sizes: readonly number[]): Promise<Part> {
  const inside: Sized[] = [];
  for (const customers of sizes) {
    const { cost } = await runJob("score-inside", { customers });
    inside.push({ job: "score inside the warehouse", customers, cost });
  }
  const own = inside.at(-1);
  if (own === undefined) throw new RangeError("sizes must hold at least one");
  const { customers } = own;
  const { cost } = await runJob("score-streamed", { customers });
  return {
    title: "Tree of 32 leaves and k-means of 8 × 8",
    rows: [...inside, { job: "stream the features, score, write two columns", customers, cost }],
    findings: [
      {
        text: `${seconds(own.cost.seconds)} inside the warehouse; target 2 s`,
        isMet: verdict(customers, own.cost.seconds <= 2),
      },
      {
        text: `${times(cost.cpuSeconds / own.cost.cpuSeconds)} the CPU when features are streamed`,
      },
      growth("scoring", inside),
    ],
  };
}
