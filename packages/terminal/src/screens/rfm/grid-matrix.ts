import { shareText } from "@satsuma/model";
import type { Matrix, MatrixPlace } from "../../matrix/matrix.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { scoreWords } from "./scores.ts";
import type { Axes, ScoreBox } from "./scores.ts";

/** Counts by two scores, as the screen shows them. */
export interface Grid {
  readonly axes: Axes;
  /** The one value of the third score that is counted; undefined for all. */
  readonly third: number | undefined;
  /** The best at the top and on the right. */
  readonly counts: readonly (readonly number[])[];
}

/** The grid as a matrix; the fullest cell has the strongest shade. */
export function gridMatrix({ axes: [down, across], counts }: Grid): Matrix {
  const names = counts.map((_, i) => String(counts.length - i));
  const most = Math.max(1, ...counts.flat());
  return {
    corner: `${down} ↓ ${across} →`,
    rows: names.map((name) => `${down} ${name}`),
    columns: names.toReversed().map((name) => ({ head: name, name: `${across} ${name}` })),
    amount: countText(most).length,
    cell: (i, j) => {
      const count = counts[i]?.[j] ?? 0;
      return { text: countText(count), shade: count / most };
    },
  };
}

/** The scores of a cell. */
export const boxAt = (
  { axes: [down, across, other], third, counts }: Grid,
  at: MatrixPlace,
): ScoreBox => ({
  [down]: counts.length - at.row,
  [across]: at.column + 1,
  ...(third === undefined ? {} : { [other]: third }),
});

/** The chosen cell in sentences. */
export function gridWords(grid: Grid, at: MatrixPlace): readonly string[] {
  const {
    axes: [down, across, other],
    third,
    counts,
  } = grid;
  const count = counts[at.row]?.[at.column] ?? 0;
  const all = sum(counts.flat());
  const row = sum(counts[at.row] ?? []);
  const column = sum(counts.map((cells) => cells[at.column] ?? 0));
  const box = boxAt(grid, at);
  const whom = third === undefined ? "with scores" : `with ${other} ${third}`;
  return [
    `${scoreWords(box)}: ${amountText(count, "customer")}, ${shareText(count / Math.max(1, all))} of the ${countText(all)} ${whom}.`,
    `In all, ${countText(row)} have ${down} ${box[down]} and ${countText(column)} have ${across} ${box[across]}; ${counts.length} is the best score.`,
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
