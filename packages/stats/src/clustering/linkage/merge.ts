/** How the distance of two groups follows from that of their rows. */
export type Linkage = "single" | "complete" | "average" | "ward";

/**
 * One merge of two groups. Rows are groups 0 … n−1; the merge at place i of a list makes group n + i. Lists are sorted by
 * height, and `left < right`.
 */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** How many rows the union has. */
  readonly size: number;
}

/** Merges by members: each names some row of either group. */
export interface RawMerges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
}

/** Sorts merges by height, equal ones in the order they were found, and numbers the groups. */
export function numberMerges({ left, right, heights }: RawMerges, sizes: Float64Array): Merge[] {
  const order = Array.from(heights.keys()).toSorted((a, b) => heights[a]! - heights[b]! || a - b);
  const items = sizes.length;
  const forest = new Forest(items + order.length);
  const size = Float64Array.from({ length: items + order.length }, (_, i) => sizes[i] ?? 0);
  return order.map((at, i) => {
    const [one, other] = [forest.root(left[at]!), forest.root(right[at]!)];
    const group = items + i;
    size[group] = size[one]! + size[other]!;
    forest.join(one, other, group);
    return {
      left: Math.min(one, other),
      right: Math.max(one, other),
      height: heights[at]!,
      size: size[group],
    };
  });
}

/** Which group each row is in by now. */
class Forest {
  readonly #parents: Int32Array;

  constructor(groups: number) {
    this.#parents = Int32Array.from({ length: groups }, (_, i) => i);
  }

  join(one: number, other: number, group: number): void {
    this.#parents[one] = group;
    this.#parents[other] = group;
  }

  root(of: number): number {
    let root = of;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = of; at !== root;) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }
}
