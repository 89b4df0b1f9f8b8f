import type { BinnedData } from "../binned-data.ts";
import type { Candidate } from "./candidate.ts";
import type { Histogram, HistogramLayout } from "./histogram.ts";
import { weightOf } from "./impurity.ts";
import { Sides } from "./sides.ts";
import { splitCategories } from "./split-categories.ts";
import { splitNumbers } from "./split-numbers.ts";

/** What a node's split is looked for in. */
export interface NodeCounts {
  readonly data: BinnedData;
  readonly layout: HistogramLayout;
  readonly histogram: Histogram;
  /** Rows of each class. */
  readonly counts: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly minimumLeaf: number;
}

/** A gain below this share of a node's weight is rounding. */
const ROUNDING = 1e-12;

/** The split of a node that takes most impurity away, of equally good ones that of the first column; nothing when none does. */
export function bestSplit(node: NodeCounts): Candidate | undefined {
  const { data, layout, histogram, counts, weights, minimumLeaf } = node;
  const sides = new Sides(counts, weights);
  let best: Candidate | undefined;
  for (const [column, { contents, count }] of data.columns.entries()) {
    const start = layout.starts[column]!;
    const seen = {
      column,
      contents,
      count,
      histogram,
      start,
      sides,
      counts,
      weights,
      minimumLeaf,
    };
    const found = contents.kind === "numbers" ? splitNumbers(seen) : splitCategories(seen);
    if (found !== undefined && found.gain > (best?.gain ?? 0)) best = found;
  }
  const rounding = ROUNDING * weightOf(counts, weights);
  return best !== undefined && best.gain > rounding ? best : undefined;
}
