import { assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { chosenRow } from "../../src/table/chosen-row.ts";
import { topFor } from "../../src/table/table-state.ts";

const where = (list: readonly string[]) => ({
  list,
  size: list.length,
  idOf: (item: string) => item,
});

test("what was chosen stays so where it is now, and its place where it is gone", () => {
  expect(chosenRow({ row: 1, id: "b" }, where(["a", "b", "c"]))).toBe(1);
  expect(chosenRow({ row: 1, id: "b" }, where(["x", "a", "c", "b"]))).toBe(3);
  expect(chosenRow({ row: 1, id: "b" }, where(["a", "c"]))).toBe(1);
  expect(chosenRow({ row: 7, id: "b" }, where(["a", "c"]))).toBe(1);
  expect(chosenRow({ row: 7, id: "b" }, where([]))).toBe(0);
});

test("the chosen row is on the screen, no row is left out above without need, and little moves", () => {
  assert(
    property(
      nat(100),
      nat(100),
      integer({ min: 1, max: 30 }),
      integer({ min: 1, max: 101 }),
      (top, at, height, size) => {
        const row = Math.min(at, size - 1);
        const shown = topFor({ top, row }, { height, size });
        expect(shown).toBeLessThanOrEqual(row);
        expect(row - shown).toBeLessThan(height);
        expect(shown).toBeLessThanOrEqual(Math.max(0, size - height));
        const isSeen = top <= row && row < top + height && top + height <= size;
        expect(isSeen ? shown : top).toBe(top);
      },
    ),
  );
});
