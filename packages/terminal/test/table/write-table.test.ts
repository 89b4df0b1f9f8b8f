import { expect, test } from "vitest";
import type { Column } from "../../src/table/column.ts";
import { tableText } from "../../src/table/write-table.ts";

interface Segment {
  readonly name: string;
  readonly size: number | null;
  readonly at: number;
}

const columns: readonly Column<Segment>[] = [
  { id: "name", title: "segment", width: 10, text: ({ name }) => name },
  {
    id: "size",
    title: "size",
    width: 8,
    align: "right",
    text: ({ size }) => (size === null ? "–" : size.toLocaleString("en")),
    value: ({ size }) => size,
  },
  { id: "at", title: "at", width: 10, text: () => "2026-07-01", value: ({ at }) => at },
];

const items = [
  { name: "=loyal", size: 12_345, at: 1 },
  { name: "new", size: null, at: 2 },
];

test("CSV has figures as numbers, all else as it is shown, and no formula", () => {
  expect(tableText({ items, columns }, "csv")).toBe(
    "name,size,at\n'=loyal,12345,2026-07-01\nnew,,2026-07-01\n",
  );
});

test("JSON has every row as it is, by the names of the columns", () => {
  expect(JSON.parse(tableText({ items, columns }, "json"))).toEqual([
    { name: "=loyal", size: 12_345, at: "2026-07-01" },
    { name: "new", size: null, at: "2026-07-01" },
  ]);
});
