import { seededRandom } from "../../random/index.ts";
import type { Random } from "../../random/index.ts";
import type { ClusteringKernel } from "../kernel/kernel.ts";
import { kmeans } from "../kmeans/kmeans.ts";
import type { Partition } from "../kmeans/lloyd.ts";
import { rowsAt } from "../points.ts";
import type { Points } from "../points.ts";
import { groupMeans } from "./group-means.ts";
import { groupSizes } from "./silhouette.ts";

/** How rows part into two, and whether there is anything to it. */
export interface TwoGroups {
  /** 0 for the larger group, 1 for the smaller one. */
  readonly labels: Int32Array;
  /** The smaller group's share of the rows: 0 to 0.5. */
  readonly smaller: number;
  /** The share of the squares that the groups explain, and the mean share of groups of shuffled rows. */
  readonly explained: number;
  readonly shuffled: number;
  /** How often shuffled rows are parted as well, the rows' own counted in. */
  readonly chance: number;
  /**
   * The share of the squares that two groups explain along the line between their middles, where the line and the border come from
   * one half of the rows and are held against the other half: rows that were drawn to a line by chance are not there again. A normal
   * distribution has 0.64, and no symmetric one with a single peak has more than 0.75, that of an even one.
   */
  readonly along: number;
}

/** What parting rows is given. */
interface TwoGroupsOptions {
  /** Equal seeds give equal results. */
  readonly seed: string;
  readonly kernel: ClusteringKernel;
  readonly signal?: AbortSignal;
}

/** With 39 the smallest chance is 1 in 40. */
const SHUFFLES = 39;

/**
 * Parts rows into two groups by k-means and compares them with those of the same rows whose variables were shuffled, each on its
 * own: that keeps every variable's values and takes away what binds them.
 *
 * @param blocks where the coordinates of each variable begin, and their number last: those of a variable are shuffled together
 * @returns undefined where fewer than two variables vary
 * @throws RangeError without rows
 * @see Tibshirani, Walther & Hastie, Estimating the Number of Clusters in a Data Set via the Gap Statistic, 2001 (references)
 * @see Ashman, Bird & Zepf, Detecting Bimodality in Astronomical Datasets, 1994 (along a line)
 */
export function twoGroups(
  points: Points,
  blocks: readonly number[],
  { seed, kernel, signal }: TwoGroupsOptions,
): TwoGroups | undefined {
  const all = squaresOf(points);
  if (blocks.slice(1).filter((end, i) => varies(points, blocks[i]!, end)).length < 2 || all === 0)
    return undefined;
  const random = seededRandom(seed);
  const options = { starts: 4, kernel, ...(signal && { signal }) };
  const part = (rows: Points, own: Random) => kmeans(rows, 2, { ...options, seed: own.bits() });
  const found = part(points, random.split("own"));
  const others = Array.from({ length: SHUFFLES }, (_, i) => {
    signal?.throwIfAborted();
    return part(shuffled(points, blocks, random.split(i)), random.split(`groups ${i}`)).within;
  });
  const labels = largerFirst(found.labels);
  return {
    labels,
    smaller: (groupSizes(labels)[1] ?? 0) / points.rows,
    explained: 1 - found.within / all,
    shuffled: 1 - others.reduce((sum, within) => sum + within, 0) / SHUFFLES / all,
    chance: (1 + others.filter((within) => within <= found.within).length) / (1 + SHUFFLES),
    along: explainedAlong(points, (rows) => part(rows, random.split("half"))),
  };
}

function largerFirst(labels: Int32Array): Int32Array {
  const [zeros = 0, ones = 0] = groupSizes(labels);
  return ones > zeros ? labels.map((label) => 1 - label) : labels;
}

const squaresOf = (points: Points): number => squaresWithin(points, new Int32Array(points.rows));

/** The squared distances of rows to the means of their groups, added up. */
function squaresWithin(points: Points, labels: Int32Array): number {
  const means = groupMeans(points, labels, groupSizes(labels));
  const { columns, values } = points;
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const group = labels[Math.floor(at / columns)]!;
    sum += (values[at]! - means[group * columns + (at % columns)]!) ** 2;
  }
  return sum;
}

/** The mean over both halves, each held against the line of the other. */
function explainedAlong(points: Points, part: (rows: Points) => Partition): number {
  const halves = [0, 1].map((half) => {
    const places = Array.from({ length: points.rows }, (_, i) => i).filter((i) => i % 2 === half);
    return rowsAt(points, places);
  });
  const [one, other] = [halves[0]!, halves[1]!];
  if (other.rows < 2) return 0;
  return (heldAgainst(part(one), other) + heldAgainst(part(other), one)) / 2;
}

/** What the border half-way between two centres explains of some rows, along the line through the centres. */
function heldAgainst({ centres }: Partition, { rows, columns, values }: Points): number {
  const places = new Float64Array(rows);
  for (let i = 0; i < rows; i++)
    for (let f = 0; f < columns; f++) {
      const [from, to] = [centres[f]!, centres[columns + f]!];
      places[i]! += (values[i * columns + f]! - (from + to) / 2) * (to - from);
    }
  const line = { rows, columns: 1, values: places };
  const all = squaresOf(line);
  const sides = Int32Array.from(places, (place) => Number(place > 0));
  return all > 0 ? 1 - squaresWithin(line, sides) / all : 0;
}

function varies({ rows, columns, values }: Points, from: number, to: number): boolean {
  for (let f = from; f < to; f++)
    for (let i = 1; i < rows; i++) if (values[i * columns + f] !== values[f]) return true;
  return false;
}

/** The rows with the coordinates of each variable from another row. */
function shuffled({ rows, columns, values }: Points, blocks: readonly number[], random: Random) {
  const mixed = new Float64Array(values.length);
  blocks.slice(1).forEach((end, b) => {
    const order = mixedOrder(rows, random.split(b));
    for (let i = 0; i < rows; i++)
      for (let f = blocks[b]!; f < end; f++)
        mixed[i * columns + f] = values[order[i]! * columns + f]!;
  });
  return { rows, columns, values: mixed };
}

/** @see Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm P */
function mixedOrder(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random.uniform() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}
