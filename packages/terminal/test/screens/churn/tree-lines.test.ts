import { expect, test } from "vitest";
import { leavesOf, parentPath, treeLines } from "../../../src/screens/churn/tree-lines.ts";
import { treeRow } from "../../../src/screens/churn/tree-row.ts";
import { cells } from "../../../src/text/cells.ts";
import { treeView } from "../../support/finding.ts";

if (treeView.figure.kind !== "tree") throw new Error("the view must be a tree");
const { root } = treeView.figure;

const pathsOf = (folded: readonly string[]) =>
  treeLines(root, new Set(folded)).map(({ path }) => path);

test("nodes are listed as one reads a tree, and what is below a folded one is left out", () => {
  expect(pathsOf([])).toEqual(["", "0", "1", "1.0", "1.1"]);
  expect(pathsOf(["1"])).toEqual(["", "0", "1"]);
  expect(pathsOf([""])).toEqual([""]);
});

test("a node stands for the leaves below it", () => {
  expect(leavesOf(root)).toEqual(["leaf 1", "leaf 2", "leaf 3"]);
  expect(leavesOf(root.branches?.[0]?.node ?? root)).toEqual(["leaf 1"]);
});

test("the node above is known by its path", () => {
  expect(parentPath("1.0")).toBe("1");
  expect(parentPath("1")).toBe("");
});

test.each([40, 80, 160])(
  "lines are exactly %i cells wide, with what leads there, who is there and the rate",
  (width) => {
    const rows = treeLines(root, new Set(["1"])).map((line) =>
      treeRow(line, { width, chosen: "0" }),
    );
    const lines = rows.map((row) => row.map(({ text }) => text).join(""));
    expect(lines.every((line) => cells(line) === width)).toBe(true);
    expect(lines[1]).toMatch(/^├─• orders ≤ 2 → leaf 1 .* 80\.0%/u);
    expect(lines[2]).toMatch(/^└─▸ orders > 2 .* 23\.0%/u);
    expect(rows[1]?.every(({ role }) => role === "selected")).toBe(true);
  },
);
