import type { BasisValue } from "../scorecard/basis.ts";
import type { ExplainedValue } from "./comparison-result.ts";
import type { CrossTable } from "./cross-table.ts";

/** The labels of both segmentations in their order, and of how few customers a mean is not told. */
interface Parts {
  readonly ones: readonly (string | null)[];
  readonly others: readonly (string | null)[];
  readonly minimumGroup: number;
}

/** How much of what customers are worth each segmentation explains, with the mean of each part. */
export function explainedValue(
  cross: CrossTable,
  { expression, unit }: BasisValue,
  { ones, others, minimumGroup }: Parts,
): ExplainedValue {
  const mean = (cells: readonly { valued: number; sum: number }[]): number | null => {
    const valued = total(cells.map((each) => each.valued));
    return valued < Math.max(1, minimumGroup) ? null : total(cells.map(({ sum }) => sum)) / valued;
  };
  return {
    expression,
    unit,
    one: cross.etaSquared("one"),
    other: cross.etaSquared("other"),
    both: cross.etaSquared("both"),
    oneMeans: ones.map((a) => mean(others.map((b) => cross.cell(a, b)))),
    otherMeans: others.map((b) => mean(ones.map((a) => cross.cell(a, b)))),
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
