import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { growth } from "../growth.ts";
import { bytes, times, verdict } from "../print.ts";
import type { Finding, Part, Sized } from "../row.ts";
import type { Cost } from "../cost.ts";
import { runJob } from "../run-job.ts";
import type { PreparedShop } from "../shop/prepared-shop.ts";

/** RFM over shops of growing size; over the largest against SQL by hand and, where it is installed, pandas. */
export async function rfmPart(shops: readonly PreparedShop[]): Promise<Part> {
  const ours: Sized[] = [];
  for (const { folder, customers } of shops) {
    const { cost } = await runJob("rfm", { folder });
    ours.push({ job: "RFM: fit, score, name and publish", customers, cost });
  }
  const largest = shops.at(-1);
  const own = ours.at(-1);
  if (largest === undefined || own === undefined) throw new RangeError("shops must hold one");
  const { folder, customers } = largest;
  const byHand = await runJob("rfm-by-hand", { folder });
  const pandas = pandasQuintiles(folder);
  return {
    title: `RFM quintiles over ${largest.events.toLocaleString("en")} events`,
    rows: [
      ...ours,
      { job: "quintiles, one statement by hand", customers, cost: byHand.cost },
      ...(pandas === undefined ? [] : [{ job: "quintiles, pandas", customers, cost: pandas }]),
    ],
    findings: [
      { text: `${times(own.cost.cpuSeconds / byHand.cost.cpuSeconds)} the CPU of the statement` },
      pandas === undefined
        ? { text: "pandas was not measured: `python3` cannot import pandas and pyarrow" }
        : against(pandas, own),
      growth("RFM", ours),
    ],
  };
}

function against(pandas: Cost, { cost: own, customers }: Sized): Finding {
  const memory = own.peakBytes / pandas.peakBytes;
  return {
    text: `${times(pandas.seconds / own.seconds)} as fast as pandas with ${bytes(own.peakBytes)} for its ${bytes(pandas.peakBytes)}; target faster with a third`,
    isMet: verdict(customers, own.seconds < pandas.seconds && memory <= 1 / 3),
  };
}

/** What the same quintiles take in pandas, reading the same files; undefined where it is not installed. */
function pandasQuintiles(folder: string): Cost | undefined {
  const script = join(import.meta.dirname, "../peers/rfm.py");
  const { status, stdout } = spawnSync("python3", [script, join(folder, "data")], {
    encoding: "utf8",
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}
