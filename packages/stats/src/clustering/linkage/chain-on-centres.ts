import type { ClusteringKernel, GroupFinder } from "../kernel/kernel.ts";
import type { Points } from "../points.ts";
import { numberMerges } from "./merge.ts";
import type { Merge } from "./merge.ts";
import { pause } from "./pause.ts";
import type { Watch } from "./pause.ts";

/**
 * Ward's method by the nearest-neighbour chain on the centres of groups: time grows with the square of the rows, memory with
 * the rows alone. Of equally near groups it takes the one before in the chain.
 *
 * @param sizes how many rows each point stands for
 * @see Murtagh & Legendre, Ward's Hierarchical Agglomerative Clustering Method, 2014
 */
export async function chainOnCentres(
  points: Points,
  sizes: Float64Array,
  kernel: ClusteringKernel,
  watch: Watch,
): Promise<Merge[]> {
  const chain = new CentreChain(points, sizes, kernel.groupFinder(points));
  const { left, right, heights } = chain;
  for (let i = 0; i < points.rows - 1; i++) {
    if (i % PATIENCE === 0) await pause(watch, i / points.rows);
    chain.mergeNext(i);
  }
  return numberMerges({ left, right, heights }, sizes);
}

/** Merges between two pauses. */
const PATIENCE = 256;

class CentreChain {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
  readonly #finder: GroupFinder;
  readonly #columns: number;
  /** Some row of the group at each place. */
  readonly #members: Int32Array;
  readonly #chain: number[] = [];
  /** Twice what merging a link of the chain with the one before adds. */
  readonly #additions: number[] = [];
  #groups: number;

  constructor(points: Points, sizes: Float64Array, finder: GroupFinder) {
    this.#finder = finder;
    this.#columns = points.columns;
    this.#groups = points.rows;
    this.#members = Int32Array.from({ length: points.rows }, (_, i) => i);
    finder.sizes.set(sizes);
    this.left = new Int32Array(Math.max(points.rows - 1, 0));
    this.right = new Int32Array(Math.max(points.rows - 1, 0));
    this.heights = new Float64Array(Math.max(points.rows - 1, 0));
  }

  mergeNext(place: number): void {
    const [chain, additions] = [this.#chain, this.#additions];
    if (chain.length === 0) {
      chain.push(0);
      additions.push(Infinity);
    }
    for (;;) {
      const last = chain.at(-1)!;
      const next = this.#finder.nearest(last, this.#groups, additions.at(-1)!);
      if (next === -1) break;
      additions.push(this.#finder.least);
      chain.push(next);
    }
    const addition = additions.pop()!;
    additions.pop();
    const [last, before] = [chain.pop()!, chain.pop()!];
    this.left[place] = this.#members[last]!;
    this.right[place] = this.#members[before]!;
    this.heights[place] = Math.sqrt(2 * addition);
    this.#merge(Math.min(last, before), Math.max(last, before));
  }

  /** The union takes the earlier place, the last group the later one. */
  #merge(kept: number, gone: number): void {
    const { centres, sizes, stride } = this.#finder;
    const [one, other] = [sizes[kept]!, sizes[gone]!];
    const last = --this.#groups;
    for (let f = 0; f < this.#columns; f++) {
      const at = f * stride;
      centres[at + kept] =
        (one * centres[at + kept]! + other * centres[at + gone]!) / (one + other);
      centres[at + gone] = centres[at + last]!;
    }
    sizes[kept] = one + other;
    sizes[gone] = sizes[last]!;
    this.#members[gone] = this.#members[last]!;
    const moved = this.#chain.indexOf(last);
    if (moved !== -1) this.#chain[moved] = gone;
  }
}
