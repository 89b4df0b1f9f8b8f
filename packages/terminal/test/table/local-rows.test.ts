import { expect, test } from "vitest";
import { localRows } from "../../src/table/local-rows.ts";
import type { Column } from "../../src/table/column.ts";

interface Person {
  readonly name: string;
  readonly spent: number | null;
}

const columns: readonly Column<Person>[] = [
  { id: "name", title: "name", width: 10, text: ({ name }) => name },
  {
    id: "spent",
    title: "spent",
    width: 8,
    text: ({ spent }) => (spent === null ? "–" : spent.toFixed(2)),
    value: ({ spent }) => spent,
  },
];

const people: readonly Person[] = [
  { name: "c10", spent: 5 },
  { name: "c9", spent: null },
  { name: "Änne", spent: -1 },
  { name: "ÄNNE", spent: Number.NaN },
  { name: "c2", spent: 5 },
];

const names = (order: Parameters<typeof localRows>[2]): readonly string[] =>
  localRows(people, columns, order).map(({ name }) => name);

test("unknown is last, rising and falling, and equal ones stay as they came", () => {
  expect(names({ column: "spent" })).toEqual(["Änne", "c10", "c2", "c9", "ÄNNE"]);
  expect(names({ column: "spent", isFalling: true })).toEqual(["c10", "c2", "Änne", "c9", "ÄNNE"]);
});

test("texts are sorted as people do, numbers in them by their size", () => {
  expect(names({ column: "name" }).slice(-3)).toEqual(["c2", "c9", "c10"]);
});

test("a filter looks into every column, in upper or lower case", () => {
  expect(names({ filter: "änne" })).toEqual(["Änne", "ÄNNE"]);
  expect(names({ filter: "5.00", column: "name" })).toEqual(["c2", "c10"]);
  expect(names({ filter: "nobody" })).toEqual([]);
});

test("without an order rows stay as they came, and so they do by a column that is not there", () => {
  expect(names({})).toEqual(people.map(({ name }) => name));
  expect(names({ column: "gone" })).toEqual(people.map(({ name }) => name));
});
