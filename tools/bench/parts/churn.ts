import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { growth } from "../growth.ts";
import type { ChurnRows, ChurnTreeResult } from "../jobs/jobs.ts";
import { bytes, seconds, times, verdict } from "../print.ts";
import type { Finding, Part, Sized } from "../row.ts";
import { runJob } from "../run-job.ts";
import type { Done } from "../run-job.ts";

const depth = 8;

type Measured = Done<ChurnTreeResult>;

/** A tree on twenty columns of growing length; on the longest against scikit-learn, where it is installed. */
export async function churnPart(sizes: readonly number[]): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-bench-churn-"));
  try {
    const judged = await rowsIn(folder, { rows: 20_000, seed: "judged" });
    const ours: Sizes[] = [];
    for (const [i, customers] of sizes.entries()) {
      const learnt = await rowsIn(folder, { rows: customers, seed: "learnt" });
      const measured = await runJob("churn-tree", { learnt, judged, depth });
      const peer = i === sizes.length - 1 ? scikitLearn(learnt, judged) : undefined;
      ours.push({ customers, measured, ...(peer && { peer }) });
    }
    return partOf(ours);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Sizes {
  readonly customers: number;
  readonly measured: Measured;
  readonly peer?: Measured;
}

async function rowsIn(
  folder: string,
  wanted: { readonly rows: number; readonly seed: string },
): Promise<ChurnRows> {
  const file = join(folder, `${wanted.seed}-${wanted.rows}`);
  await runJob("churn-rows", { file, ...wanted });
  return { file, rows: wanted.rows };
}

function partOf(ours: readonly Sizes[]): Part {
  const largest = ours.at(-1);
  if (largest === undefined) throw new RangeError("sizes must hold at least one");
  const { customers, measured, peer } = largest;
  const rows = ours.map((each): Sized => ({
    job: `tree of depth ${depth} on 20 columns`,
    customers: each.customers,
    cost: each.measured.cost,
  }));
  return {
    title: "Churn tree",
    rows: [
      ...rows,
      ...(peer ? [{ job: "the same, scikit-learn", customers, cost: peer.cost }] : []),
    ],
    findings: [
      target(measured, customers),
      ...against(measured, peer, customers),
      growth("the tree", rows),
    ],
  };
}

const target = ({ cost }: Measured, customers: number): Finding => ({
  text: `${seconds(cost.seconds)} and ${bytes(cost.peakBytes)}, the rows themselves included; target 2.5 s and 300 MB`,
  isMet: verdict(customers, cost.seconds <= 2.5 && cost.peakBytes <= 300e6),
});

function against(own: Measured, peer: Measured | undefined, customers: number): Finding[] {
  if (peer === undefined) {
    return [{ text: "scikit-learn was not measured: no `python3` can import numpy and sklearn" }];
  }
  const judged = ({ result }: Measured) =>
    `accuracy ${result.accuracy.toFixed(4)}, AUC ${result.auc.toFixed(4)}`;
  const isAsGood =
    own.result.accuracy > peer.result.accuracy - 0.002 && own.result.auc > peer.result.auc - 0.002;
  return [
    {
      text: `${times(peer.cost.seconds / own.cost.seconds)} as fast as scikit-learn with ${bytes(own.cost.peakBytes)} for its ${bytes(peer.cost.peakBytes)}`,
      isMet: verdict(customers, own.cost.seconds < peer.cost.seconds),
    },
    {
      text: `on rows held out: ${judged(own)}; scikit-learn ${judged(peer)}`,
      isMet: verdict(customers, isAsGood),
    },
  ];
}

/** What the same tree takes in scikit-learn; undefined where no Python has it. */
function scikitLearn(learnt: ChurnRows, judged: ChurnRows): Measured | undefined {
  const script = join(import.meta.dirname, "../peers/churn-tree.py");
  const args = [learnt.file, judged.file, String(depth)];
  // Debian's python3-sklearn belongs to its own Python, which another one may stand before.
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, [script, ...args], { encoding: "utf8" });
    if (status === 0) return JSON.parse(stdout);
  }
}
