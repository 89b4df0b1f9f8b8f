import { expect, test } from "vitest";
import { leafRule } from "../../../src/screens/churn/leaf-rule.ts";
import { leafWords } from "../../../src/screens/churn/leaf-words.ts";
import { configured, discovered, treeView } from "../../support/finding.ts";

const own = configured("churn.tree", [treeView]);
const found = discovered("churn.tree", [treeView]);

test("leaves are named in rules where the config has the method", () => {
  expect(leafRule(own, ["leaf 1"])).toEqual({
    name: "churn_leaf_1",
    title: "leaf 1",
    where: 'churn.tree.leaf is "leaf 1"',
  });
  expect(leafRule(own, ["leaf 1", "leaf 2"])?.where).toBe(
    'churn.tree.leaf in ("leaf 1", "leaf 2")',
  );
});

test("elsewhere the rules of the discovery say the same, as far as it has them", () => {
  expect(leafRule(found, ["leaf 1"])).toEqual({
    name: "churn_leaf_1",
    title: "Likelier to leave: 80% left (leaf 1)",
    where: "count of orders ever <= 2",
  });
  expect(leafRule(found, ["leaf 1", "leaf 2"])).toBeUndefined();
});

test("a leaf is told with who left, who is like this now, and its rule", () => {
  const leaf = { label: "leaf 1", note: "300 customers, 80% left", value: 0.8 };
  expect(leafWords(leaf, found, undefined)).toEqual([
    "80% of 300 customers like this left: orders is at most 2.",
    "Like this now: 120 customers, 12.0% of all.",
    "where count of orders ever <= 2",
  ]);
  expect(leafWords(leaf, own, { size: 1, share: 0.001 }).slice(0, 2)).toEqual([
    "leaf 1: 300 customers, 80% left.",
    "Like this now: 1 customer, 0.1% of all.",
  ]);
});
