import type { ClusteringKernel } from "../kernel/kernel.ts";
import type { Points } from "../points.ts";
import { pairDistances, STRIP } from "./distances.ts";
import type { PairDistances } from "./distances.ts";
import { numberMerges } from "./merge.ts";
import type { Merge } from "./merge.ts";
import { pause } from "./pause.ts";
import type { Watch } from "./pause.ts";

/** Whose distance follows from the distances to the two groups merged, and where squares or sizes count. */
export type Update = "complete" | "average" | "ward";

/**
 * Merges by the nearest-neighbour chain over the distances of all pairs. Time grows with the square of the rows, and so does
 * memory: eight bytes a pair. Of equally near groups it takes the one before in the chain, else the first, as scipy does.
 *
 * @param sizes how many rows each point stands for
 * @see Müllner, Modern Hierarchical, Agglomerative Clustering Algorithms, 2011
 */
export async function chainOnDistances(
  points: Points,
  sizes: Float64Array,
  update: Update,
  { kernel, ...watch }: Watch & { readonly kernel: ClusteringKernel },
): Promise<Merge[]> {
  const work = new Chain(points.rows, pairDistances(points, kernel), sizes.slice(), update);
  const { left, right, heights } = work;
  for (let i = 0; i < points.rows - 1; i++) {
    if (i % PATIENCE === 0) await pause(watch, i / points.rows);
    work.mergeNext(i);
  }
  return numberMerges({ left, right, heights }, sizes);
}

/** Merges between two pauses. */
const PATIENCE = 256;

/** Distances are moved together when no more than this share of the groups is left. */
const SPARSE = 0.6;

class Chain {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
  readonly #distances: Float64Array;
  readonly #sizes: Float64Array;
  readonly #update: Update;
  readonly #chain: Int32Array;
  #length = 0;
  /** Groups that are left, in rising order. */
  readonly #active: Int32Array;
  #actives: number;
  /** How many groups there were when distances were last moved together. */
  #held: number;
  /** The row that names the group at each place. */
  readonly #members: Int32Array;
  /** Where the distances of the groups merged to all others are kept. */
  readonly #ones: Int32Array;
  readonly #others: Int32Array;
  readonly #columnStarts: Int32Array;

  constructor(count: number, distances: PairDistances, sizes: Float64Array, update: Update) {
    this.#distances = distances.values;
    this.#columnStarts = distances.columnStarts;
    this.#sizes = sizes;
    this.#update = update;
    this.#chain = new Int32Array(count);
    this.#active = Int32Array.from({ length: count }, (_, i) => i);
    this.#actives = count;
    this.#held = count;
    this.#members = this.#active.slice();
    this.#ones = new Int32Array(count);
    this.#others = new Int32Array(count);
    this.left = new Int32Array(Math.max(count - 1, 0));
    this.right = new Int32Array(Math.max(count - 1, 0));
    this.heights = new Float64Array(Math.max(count - 1, 0));
  }

  mergeNext(place: number): void {
    if (this.#length === 0) {
      this.#chain[0] = this.#active[0]!;
      this.#length = 1;
    }
    let last = this.#chain[this.#length - 1]!;
    let next = this.#nearest(last);
    while (this.#length < 2 || next !== this.#chain[this.#length - 2]) {
      this.#chain[this.#length++] = next;
      last = next;
      next = this.#nearest(last);
    }
    this.#length -= 2;
    this.#merge(place, Math.min(last, next), Math.max(last, next));
  }

  #nearest(group: number): number {
    const distances = this.#distances;
    const [active, actives] = [this.#active, this.#actives];
    const columnStarts = this.#columnStarts;
    const before = this.#length > 1 ? this.#chain[this.#length - 2]! : -1;
    let at = before;
    let least = before === -1 ? Infinity : distances[this.#pair(group, before)]!;
    let i = 0;
    const column = columnStarts[group]!;
    for (; active[i]! < group; i++) {
      const other = active[i]!;
      const distance = distances[column + other * STRIP]!;
      if (distance < least) {
        least = distance;
        at = other;
      }
    }
    const line = group * STRIP;
    for (i++; i < actives; i++) {
      const other = active[i]!;
      const distance = distances[columnStarts[other]! + line]!;
      if (distance < least) {
        least = distance;
        at = other;
      }
    }
    return at;
  }

  /** The union takes the place of the later group. */
  #merge(place: number, gone: number, kept: number): void {
    const height = this.#distances[this.#pair(gone, kept)]!;
    this.left[place] = this.#members[gone]!;
    this.right[place] = this.#members[kept]!;
    this.heights[place] = height;
    const [one, other] = [this.#sizes[gone]!, this.#sizes[kept]!];
    this.#remove(gone);
    this.#place(gone, this.#ones);
    this.#place(kept, this.#others);
    if (this.#update === "complete") this.#farther();
    else if (this.#update === "average") this.#mean(one, other);
    else this.#ward(one, other, height);
    this.#sizes[kept] = one + other;
    if (this.#actives < this.#held * SPARSE) this.#moveTogether();
  }

  /** Closes the gaps that merged groups left, so that few pages of memory are read. The order of groups stays. */
  #moveTogether(): void {
    const [distances, columnStarts, active] = [this.#distances, this.#columnStarts, this.#active];
    const groups = this.#actives;
    // Every distance moves to an earlier place than any that is still to be read.
    for (let strip = 0; strip < groups; strip += STRIP) {
      const end = Math.min(strip + STRIP, groups);
      for (let i = 0; i < end; i++) {
        const from = active[i]! * STRIP;
        for (let j = Math.max(strip, i + 1); j < end; j++) {
          distances[columnStarts[j]! + i * STRIP] = distances[columnStarts[active[j]!]! + from]!;
        }
      }
    }
    const left = active.subarray(0, groups);
    for (let i = 0; i < this.#length; i++) this.#chain[i] = left.indexOf(this.#chain[i]!);
    left.forEach((group, i) => {
      this.#sizes[i] = this.#sizes[group]!;
      this.#members[i] = this.#members[group]!;
    });
    for (let i = 0; i < groups; i++) active[i] = i;
    this.#held = groups;
  }

  #farther(): void {
    const [distances, ones, others] = [this.#distances, this.#ones, this.#others];
    const actives = this.#actives;
    for (let i = 0; i < actives; i++) {
      const at = others[i]!;
      distances[at] = Math.max(distances[ones[i]!]!, distances[at]!);
    }
  }

  #mean(one: number, other: number): void {
    const [distances, ones, others] = [this.#distances, this.#ones, this.#others];
    const actives = this.#actives;
    const both = one + other;
    for (let i = 0; i < actives; i++) {
      const at = others[i]!;
      distances[at] = (one * distances[ones[i]!]! + other * distances[at]!) / both;
    }
  }

  /** In the form of Lance and Williams. */
  #ward(one: number, other: number, height: number): void {
    const [distances, ones, others] = [this.#distances, this.#ones, this.#others];
    const actives = this.#actives;
    for (let i = 0; i < actives; i++) {
      const size = this.#sizes[this.#active[i]!]!;
      const at = others[i]!;
      const [far, near] = [distances[ones[i]!]!, distances[at]!];
      const share = 1 / (one + other + size);
      const square =
        (size + one) * share * far * far +
        (size + other) * share * near * near -
        size * share * height * height;
      distances[at] = Math.sqrt(Math.max(square, 0));
    }
  }

  /** Where the distances of a group to all that are left are kept; to itself in the place that is spare. */
  #place(group: number, into: Int32Array): void {
    const [active, columnStarts] = [this.#active, this.#columnStarts];
    const column = columnStarts[group]!;
    const actives = this.#actives;
    let i = 0;
    for (; i < actives && active[i]! < group; i++) into[i] = column + active[i]! * STRIP;
    if (active[i] === group) into[i++] = this.#distances.length - 1;
    const line = group * STRIP;
    for (; i < actives; i++) into[i] = columnStarts[active[i]!]! + line;
  }

  #pair(one: number, other: number): number {
    return this.#columnStarts[Math.max(one, other)]! + Math.min(one, other) * STRIP;
  }

  #remove(group: number): void {
    const at = this.#active.subarray(0, this.#actives).indexOf(group);
    this.#active.copyWithin(at, at + 1, this.#actives);
    this.#actives--;
  }
}
