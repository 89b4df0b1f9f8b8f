import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixLayout, shown } from "../../src/matrix/matrix-layout.ts";

const size = fc.integer({ min: 1, max: 60 });

test("what is chosen is always among what is shown, of which there is as much as fits", () => {
  fc.assert(
    fc.property(size, size, fc.nat(100), fc.nat(100), (room, total, first, at) => {
      const chosen = at % total;
      const { from, to } = shown({ first, chosen, room, total });
      expect(from).toBeLessThanOrEqual(chosen);
      expect(to).toBeGreaterThan(chosen);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to - from).toBe(Math.min(room, total));
    }),
  );
});

test("nothing moves while the chosen one is among what is shown", () => {
  expect(shown({ first: 3, chosen: 7, room: 5, total: 20 })).toEqual({ from: 3, to: 8 });
  expect(shown({ first: 3, chosen: 8, room: 5, total: 20 })).toEqual({ from: 4, to: 9 });
  expect(shown({ first: 3, chosen: 2, room: 5, total: 20 })).toEqual({ from: 2, to: 7 });
});

test("columns are as wide as their widest amount, and wider where there is room", () => {
  const matrix = {
    corner: "",
    rows: ["a row"],
    columns: [{ head: "1", name: "one" }],
    amount: 6,
    cell: () => ({ text: "12,345" }),
  };
  const state = { row: 0, column: 0, top: 0, left: 0 };
  expect(matrixLayout(matrix, state, { width: 13, height: 9 }).cell).toBe(8);
  expect(matrixLayout(matrix, state, { width: 80, height: 9 }).cell).toBe(12);
});
