import { array, assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { GAP, layOutColumns } from "../../src/table/lay-out-columns.ts";
import type { Column } from "../../src/table/column.ts";

const columnsOf = (widths: readonly number[]): readonly Column<string>[] =>
  widths.map((width, i) => ({ id: `${i}`, title: `${i}`, width, text: (item) => item }));

test("columns never take more than there is, the first is kept, and the chosen one is among them", () => {
  const widths = array(integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
  assert(
    property(widths, integer({ min: 12, max: 200 }), nat(12), nat(12), (each, width, left, at) => {
      const chosen = Math.min(at, each.length - 1);
      const { placed, before, after } = layOutColumns(columnsOf(each), { width, left, chosen });
      const taken = placed.reduce((sum, own) => sum + own.width + GAP, -GAP);
      expect(taken).toBeLessThanOrEqual(width);
      expect(placed[0]?.column.id).toBe("0");
      expect(placed.map(({ column }) => column.id)).toContain(`${chosen}`);
      expect(before + after + placed.length).toBe(each.length);
    }),
  );
});

test("what is left over goes to columns that grow, by their share", () => {
  const [first, second, third] = columnsOf([4, 4, 4]);
  if (first === undefined || second === undefined || third === undefined) return;
  const columns = [first, { ...second, grows: 1 }, { ...third, grows: 3 }];
  const { placed } = layOutColumns(columns, { width: 16 + 8, left: 1, chosen: 0 });
  expect(placed.map(({ width }) => width)).toEqual([4, 6, 10]);
});

test("moving to a column that does not fit brings it in, and back again the others", () => {
  const columns = columnsOf([6, 10, 10, 10, 10]);
  const shown = (chosen: number, left: number) => {
    const layout = layOutColumns(columns, { width: 32, left, chosen });
    return { left: layout.left, ids: layout.placed.map(({ column }) => column.id).join("") };
  };
  expect(shown(1, 1)).toEqual({ left: 1, ids: "012" });
  expect(shown(3, 1)).toEqual({ left: 2, ids: "023" });
  expect(shown(2, 2)).toEqual({ left: 2, ids: "023" });
  expect(shown(1, 2)).toEqual({ left: 1, ids: "012" });
});

test("in a pane of a few cells something of the first column is left, and in none nothing", () => {
  const columns = columnsOf([20, 20]);
  expect(layOutColumns(columns, { width: 3, left: 1, chosen: 0 }).placed[0]?.width).toBe(3);
  expect(layOutColumns(columns, { width: 0, left: 1, chosen: 0 }).placed).toEqual([]);
});
