import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { layOutColumns } from "../../src/table/lay-out-columns.ts";
import type { RowOrder } from "../../src/table/row-source.ts";
import { sortMarks } from "../../src/table/sort-marks.ts";
import { tableRows } from "../../src/table/table-rows.ts";
import { cells } from "../../src/text/cells.ts";
import { hostileText } from "@satsuma/example-hostile-text";
import { rowText } from "../support/row-text.ts";

interface Drawing {
  readonly items: readonly (readonly string[] | undefined)[];
  readonly width: number;
  readonly order?: RowOrder;
  readonly isAscii?: boolean;
  readonly titles?: readonly string[];
}

function drawn({ items, width, order = {}, isAscii = false, titles = ["a", "b", "c"] }: Drawing) {
  const columns = titles.map((title, i) => ({
    id: `${i}`,
    title,
    width: 8,
    ...(i === 1 ? { align: "right" as const } : {}),
    text: (item: readonly string[]) => item[i] ?? "",
  }));
  const source = {
    size: items.length,
    total: items.length,
    order,
    at: (index: number) => items[index],
    wants: () => {},
    setOrder: () => {},
  };
  return tableRows({
    layout: layOutColumns(columns, { width, left: 1, chosen: 0 }),
    source,
    top: 0,
    height: 5,
    row: 1,
    column: "0",
    marks: sortMarks(isAscii),
  });
}

test("whatever the names and values are, rows are as wide as each other and fit", () => {
  const names = array(hostileText, { minLength: 3, maxLength: 3 });
  assert(
    property(
      names,
      array(names, { maxLength: 5 }),
      integer({ min: 1, max: 40 }),
      (titles, items, width) => {
        const rows = drawn({ items, width, titles });
        const widths = rows.map((row) => row.reduce((sum, { text }) => sum + cells(text), 0));
        expect(new Set(widths.slice(1)).size).toBeLessThan(2);
        expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 200 },
  );
});

test("numbers stand on the right, wide characters take two cells, and what is cut says so", () => {
  expect(rowText(drawn({ items: [["日本語の顧客名", "12", "שלום"]], width: 28 })).trimEnd()).toBe(
    ["a                b  c", "日本語…         12  שלום"].join("\n"),
  );
});

test("the header says by which column rows are sorted, in words where there is only ASCII", () => {
  const header = (order: RowOrder, isAscii: boolean): string =>
    rowText(drawn({ items: [], width: 28, order, isAscii })).trimEnd();
  expect(header({ column: "0" }, false)).toBe("a ▲              b  c");
  expect(header({ column: "1", isFalling: true }, false)).toBe("a              b ▼  c");
  expect(header({ column: "1", isFalling: true }, true)).toBe("a           b desc  c");
});

test("a title gives way to the mark, and columns that do not fit are hinted at", () => {
  const titles = ["customer name", "b", "c"];
  const rows = drawn({ items: [], width: 20, order: { column: "0" }, titles });
  expect(rowText(rows).trimEnd()).toBe("custo… ▲         b ›");
});

test("a row that is not there yet is a hint of itself; a click chooses a row, on the chosen one it opens it", () => {
  const [, first, second] = drawn({ items: [undefined, ["x", "1", "y"]], width: 28 });
  expect(first?.[0]).toMatchObject({
    role: "dim",
    target: { command: "go-to-row", argument: "0" },
  });
  expect(second?.every(({ role }) => role === "selected")).toBe(true);
  expect(second?.[0]?.target).toEqual({ command: "open", argument: "1" });
});

test("a click on a title sorts by it", () => {
  const [header] = drawn({ items: [], width: 28 });
  const targets = header?.flatMap(({ target }) => target ?? []);
  expect(targets).toEqual(["0", "1", "2"].map((argument) => ({ command: "sort", argument })));
});
