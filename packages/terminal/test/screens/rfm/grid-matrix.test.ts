import { expect, test } from "vitest";
import { boxAt, gridMatrix, gridWords } from "../../../src/screens/rfm/grid-matrix.ts";
import { axes } from "../../../src/screens/rfm/scores.ts";

const grid = {
  axes: axes[0],
  third: undefined,
  counts: [
    [30, 1200],
    [600, 170],
  ],
};

test("the best scores are at the top and on the right, the fullest cell has the strongest shade", () => {
  const { rows, columns, cell } = gridMatrix(grid);
  expect(rows).toEqual(["recency 2", "recency 1"]);
  expect(columns.map(({ name }) => name)).toEqual(["frequency 1", "frequency 2"]);
  expect(cell(0, 1)).toEqual({ text: "1,200", shade: 1 });
  expect(cell(1, 0)).toEqual({ text: "600", shade: 0.5 });
});

test("a cell is told in words, with its row and its column", () => {
  expect(gridWords(grid, { row: 1, column: 0 })).toEqual([
    "recency 1, frequency 1: 600 customers, 30.0% of the 2,000 with scores.",
    "In all, 770 have recency 1 and 630 have frequency 1; 2 is the best score.",
  ]);
});

test("a cell stands for its two scores, and the third where only one value of it is counted", () => {
  expect(boxAt(grid, { row: 0, column: 1 })).toEqual({ recency: 2, frequency: 2 });
  expect(boxAt({ ...grid, axes: axes[1], third: 1 }, { row: 0, column: 0 })).toEqual({
    recency: 2,
    monetary: 1,
    frequency: 1,
  });
});

test("an empty grid has no shades beyond nothing", () => {
  expect(gridMatrix({ ...grid, counts: [[0]] }).cell(0, 0)).toEqual({ text: "0", shade: 0 });
});
