import { clusteringKernel } from "../kernel/clustering-kernel.ts";
import type { Assignment, ClusteringKernel, RowAssigner } from "../kernel/kernel.ts";
import { squaredDistance } from "../points.ts";
import type { Points } from "../points.ts";

/** Rows in groups around centres. */
export interface Partition {
  /** The group of each row, from 0. */
  readonly labels: Int32Array;
  /** The mean of each group, one after the other. */
  readonly centres: Float64Array;
  /** How many rows each group has. */
  readonly sizes: Float64Array;
  /** The sum of squared distances of the rows to the centres of their groups. */
  readonly within: number;
  readonly iterations: number;
  /** True when a further iteration would change nothing. */
  readonly isStable: boolean;
}

export interface LloydOptions {
  /** 300 unless given. */
  readonly iterations?: number;
  readonly kernel?: ClusteringKernel;
  /** Asked before each iteration. */
  readonly signal?: AbortSignal;
}

/**
 * Moves centres to the means of the rows that are nearest to them until nothing changes. A centre that loses all its rows is
 * moved to the row farthest from its own centre; a row equally near to several belongs to the first.
 *
 * @param start the first centres, one after the other; at least one
 * @see Lloyd, Least Squares Quantization in PCM, 1982
 */
export function lloyd(points: Points, start: Float64Array, options: LloydOptions = {}): Partition {
  const kernel = options.kernel ?? clusteringKernel();
  return lloydOn(kernel.rowAssigner(points), points, start, options);
}

/** As `lloyd`, by rows that were handed to a kernel before. */
export function lloydOn(
  assigner: RowAssigner,
  points: Points,
  start: Float64Array,
  { iterations = 300, signal }: LloydOptions = {},
): Partition {
  let centres = Float64Array.from(start);
  let done = 0;
  let isStable = false;
  let found = assigner.assign(centres);
  while (!isStable && done < iterations) {
    signal?.throwIfAborted();
    centres = centresOf(found, points, centres);
    found = assigner.assign(centres);
    done++;
    isStable = found.changed === 0;
  }
  const labels = found.labels.slice();
  const within = withinSquares(points, labels, centres);
  return { labels, centres, sizes: found.counts, within, iterations: done, isStable };
}

/** The sum of squared distances of rows to the centres of their groups. */
export function withinSquares(
  { rows, columns, values }: Points,
  labels: Int32Array,
  centres: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    sum += squaredDistance(values, i * columns, centres, labels[i]! * columns, columns);
  }
  return sum;
}

function centresOf(
  found: Assignment,
  points: Points,
  before: Float64Array,
): Float64Array<ArrayBuffer> {
  const { columns } = points;
  const centres = Float64Array.from(
    found.sums,
    (sum, i) => sum / found.counts[Math.floor(i / columns)]!,
  );
  const taken = new Set<number>();
  found.counts.forEach((count, j) => {
    if (count > 0) return;
    const row = farthest(points, found.labels, before, taken);
    taken.add(row);
    const from = row * columns;
    centres.set(points.values.subarray(from, from + columns), j * columns);
  });
  return centres;
}

/** The first of the rows farthest from their centres that was not taken yet. */
function farthest(
  { rows, columns, values }: Points,
  labels: Int32Array,
  centres: Float64Array,
  taken: ReadonlySet<number>,
): number {
  let most = -1;
  let at = 0;
  for (let i = 0; i < rows; i++) {
    if (taken.has(i)) continue;
    const square = squaredDistance(values, i * columns, centres, labels[i]! * columns, columns);
    if (square > most) {
      most = square;
      at = i;
    }
  }
  return at;
}
