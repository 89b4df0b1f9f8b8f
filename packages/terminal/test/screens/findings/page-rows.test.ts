import { expect, test } from "vitest";
import { pageRows } from "../../../src/screens/findings/page-rows.ts";

const page = (title: string, lines: number) => ({
  title,
  rows: () => Array.from({ length: lines }, (_, i) => [{ text: `${title} ${i}` }]),
});

const textOf = (height: number) =>
  pageRows(page("a", 3), [page("b", 2), page("c", 9), page("d", 1)], { width: 40, height }).map(
    (row) => row.map(({ text }) => text).join(""),
  );

test("a page stands alone where the next one would not fit whole", () => {
  expect(textOf(6)).toEqual(["a 0", "a 1", "a 2"]);
});

test("the pages that follow stand below it as far as they fit, none left out between", () => {
  expect(textOf(7)).toEqual(["a 0", "a 1", "a 2", "", "b", "b 0", "b 1"]);
  expect(textOf(17)).toHaveLength(7);
  expect(textOf(18)).toHaveLength(18);
});
