import { expect, test } from "vitest";
import type { Matrix } from "../../src/matrix/matrix.ts";
import { matrixLayout, wholeLayout } from "../../src/matrix/matrix-layout.ts";
import { matrixRows } from "../../src/matrix/matrix-rows.ts";
import { cells } from "../../src/text/cells.ts";

const names = Array.from({ length: 30 }, (_, i) => `${i + 1} segment`);
const matrix: Matrix = {
  corner: "of ↓ in →",
  rows: names,
  columns: names.map((name, i) => ({ head: String(i + 1), name })),
  amount: 4,
  cell: (row, column) =>
    row === column ? { text: "900" } : { text: String(column), shade: column / 29 },
};

const drawn = (row: number, column: number) => {
  const state = { row, column, top: 0, left: 0 };
  const area = { width: 60, height: 12 };
  return matrixRows(matrix, matrixLayout(matrix, state, area), { row, column });
};

const textOf = (rows: ReturnType<typeof drawn>) =>
  rows.map((row) => row.map(({ text }) => text).join(""));

test("names of rows and heads of columns stay while the amounts scroll both ways", () => {
  const lines = textOf(drawn(29, 29));
  expect(lines).toHaveLength(12);
  expect(lines[0]).toMatch(/ 30 segment$/u);
  expect(lines[1]).toMatch(/^of ↓ in → .* 29 +30$/u);
  expect(lines.at(-1)).toMatch(/^30 segment/u);
  expect(lines.every((line) => cells(line) <= 60)).toBe(true);
});

test("columns that are not shown on the right are told by an arrow", () => {
  expect(textOf(drawn(0, 0))[1]).toMatch(/ →$/u);
  expect(textOf(drawn(0, 29))[1]).not.toMatch(/ →$/u);
});

test("shades are told by signs, and the chosen cell is the one that is selected", () => {
  const rows = drawn(2, 29);
  const selected = rows.flat().filter(({ role }) => role === "selected");
  expect(selected).toEqual([
    {
      text: expect.stringMatching(/^█ +29$/u),
      role: "selected",
      target: { command: "drill", argument: "2,29" },
    },
  ]);
});

test("every cell can be clicked, and says which one it is", () => {
  const places = drawn(0, 0)
    .flat()
    .flatMap(({ target }) => target?.argument ?? []);
  expect(places.slice(0, 2)).toEqual(["0,0", "0,1"]);
  expect(new Set(places).size).toBe(places.length);
});

test("for a file there are all rows and all columns", () => {
  const rows = matrixRows(matrix, wholeLayout(matrix), { row: 0, column: 0 });
  expect(rows).toHaveLength(2 + 30);
  expect(textOf(rows)[31]).toMatch(/^30 segment .* 900$/u);
});
