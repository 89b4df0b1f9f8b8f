import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClustersResult } from "../jobs/jobs.ts";
import { bytes, seconds, times, verdict } from "../print.ts";
import type { Finding, Part, Sized } from "../row.ts";
import { runJob } from "../run-job.ts";
import type { Done } from "../run-job.ts";

const columns = 8;
const clusters = 8;
const warmUp = 6;
const iterations = 20;

type Measured = Done<ClustersResult>;

/** One job of ours and the same of a peer. */
interface Pair {
  readonly job: string;
  readonly rows: number;
  readonly own: Measured;
  /** Absent where it is not installed. */
  readonly peer: Measured | undefined;
  readonly peerName: string;
}

/** K-means and hierarchies on eight columns, beside scikit-learn and fastcluster where they are installed. */
export async function clustersPart(sizes: readonly number[]): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-bench-clusters-"));
  try {
    const most = sizes.at(-1) ?? 1;
    const kmeans = await kmeansPair(folder, most);
    const ward = await linkagePair(folder, "ward", Math.min(20_000, most));
    const average = await linkagePair(folder, "average", Math.min(10_000, most));
    return {
      title: `Clusters on ${columns} columns`,
      rows: [kmeans, ward, average].flatMap(rowsOf),
      findings: [kmeansFinding(kmeans), wardFinding(ward), averageFinding(average)],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function kmeansPair(folder: string, rows: number): Promise<Pair> {
  const file = await rowsIn(folder, rows);
  return {
    job: `k-means, k = ${clusters}, ${iterations} iterations`,
    rows,
    own: await runJob("clusters-kmeans", { file, columns, clusters, warmUp, iterations }),
    peer: peerOf(["kmeans", file, columns, clusters, warmUp, iterations]),
    peerName: "scikit-learn",
  };
}

async function linkagePair(
  folder: string,
  method: "ward" | "average",
  rows: number,
): Promise<Pair> {
  const file = await rowsIn(folder, rows);
  return {
    job: `hierarchy, ${method} linkage`,
    rows,
    own: await runJob("clusters-linkage", { file, columns, method }),
    peer: peerOf([method, file, columns]),
    peerName: "fastcluster",
  };
}

async function rowsIn(folder: string, rows: number): Promise<string> {
  const file = join(folder, `rows-${rows}`);
  await runJob("clusters-rows", { file, rows, columns });
  return file;
}

/** What a peer takes; undefined where it is not installed. Debian's Python is asked first, then any other. */
function peerOf(args: readonly (string | number)[]): Measured | undefined {
  const script = join(import.meta.dirname, "../peers/clusters.py");
  for (const python of ["/usr/bin/python3", "python3"]) {
    const { status, stdout } = spawnSync(python, [script, ...args.map(String)], {
      encoding: "utf8",
    });
    if (status !== 0) continue;
    const { cost, checksum }: ClustersResult & Pick<Measured, "cost"> = JSON.parse(stdout);
    return { cost, result: { checksum } };
  }
  return undefined;
}

const rowsOf = ({ job, rows, own, peer, peerName }: Pair): Sized[] => [
  { job, customers: rows, cost: own.cost },
  ...(peer === undefined ? [] : [{ job: `${job}, ${peerName}`, customers: rows, cost: peer.cost }]),
];

// CPU is compared, as other work on the machine makes the wall wait; the peers' columns show both.

function kmeansFinding({ own, peer, rows }: Pair): Finding {
  if (peer === undefined) return missing("scikit-learn", "python3-sklearn");
  const each = ({ cost }: Measured) => ((1000 * cost.cpuSeconds) / iterations).toFixed(1);
  const cpu = peer.cost.cpuSeconds / own.cost.cpuSeconds;
  return {
    text: `k-means: ${each(own)} ms of CPU an iteration for scikit-learn's ${each(peer)}: ${times(cpu)} as fast, on one thread${sameText(own, peer)}; target faster`,
    isMet: verdict(rows, cpu > 1),
  };
}

function wardFinding({ own, peer, rows }: Pair): Finding {
  const against =
    peer === undefined
      ? "fastcluster was not measured: Debian's python3-fastcluster is not installed"
      : `${times(peer.cost.cpuSeconds / own.cost.cpuSeconds)} as fast as fastcluster${sameText(own, peer)}`;
  const isMet = own.cost.cpuSeconds <= 6 && own.cost.peakBytes <= 200e6;
  return {
    text: `ward: ${seconds(own.cost.cpuSeconds)} and ${bytes(own.cost.peakBytes)}, ${against}; target 6 s and 200 MB at 20,000`,
    isMet: rows === 20_000 ? isMet : undefined,
  };
}

function averageFinding({ own, peer, rows }: Pair): Finding {
  if (peer === undefined) return missing("fastcluster", "python3-fastcluster");
  const ratio = own.cost.cpuSeconds / peer.cost.cpuSeconds;
  return {
    text: `average: ${times(ratio)} the time of fastcluster${sameText(own, peer)}; target 1.5× at 10,000`,
    isMet: rows === 10_000 ? ratio <= 1.5 : undefined,
  };
}

const missing = (peer: string, packageName: string): Finding => ({
  text: `${peer} was not measured: Debian's ${packageName} is not installed`,
});

/** A word where both did not come to the same. */
const sameText = (own: Measured, peer: Measured): string =>
  Math.abs(own.result.checksum / peer.result.checksum - 1) < 1e-6 ? "" : " (with other results)";
