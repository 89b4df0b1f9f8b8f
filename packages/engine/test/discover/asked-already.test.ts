import { use } from "@satsuma/plugin";
import { expect, it } from "vitest";
import { pluginOf } from "../support/order-count.ts";
import { folderWith, projectIn } from "../support/shop.ts";
import { smallConfig, smallShop } from "../support/small-shop.ts";
import { thresholdTree } from "../support/threshold-tree.ts";

it.each([
  // What is asked of some events is asked of events.
  ["has orders ever", "has orders where (amount > 5) ever", undefined],
  [
    "has orders ever",
    "has orders where (amount > 5) ever and has no orders where (amount > 9) ever",
    undefined,
  ],
  [
    "has orders where (amount > 5) ever",
    "has orders where ((amount > 5) and amount < 9) ever",
    undefined,
  ],
  ["has orders ever and spent > 3", "spent > 3 and has orders where (amount > 5) ever", undefined],
  // None of it is asked here.
  [
    'has orders where (status is "a b") ever',
    'has orders where (status is "a  b") ever',
    'has orders where (status is "a b") ever and has orders where (status is "a  b") ever',
  ],
  [
    "has orders ever",
    "has no orders where (amount > 5) ever",
    "has orders ever and has no orders where (amount > 5) ever",
  ],
  [
    "has orders ever",
    "has at least 0 orders ever",
    "has orders ever and has at least 0 orders ever",
  ],
  [
    "has orders in last 9 days",
    "has orders where (amount > 5) ever",
    "has orders in last 9 days and has orders where (amount > 5) ever",
  ],
  [
    "has orders where (amount > 5) ever",
    "has orders ever",
    "has orders where (amount > 5) ever and has orders ever",
  ],
  [
    "has orders ever",
    "has orders where (amount > 5) ever or spent > 3",
    "has orders ever and (has orders where (amount > 5) ever or spent > 3)",
  ],
])("among %s, a rule says of %s no more than it must", async (among, where, whole = where) => {
  const method = thresholdTree([], {
    reads: () => ({ spent: { expression: "count of orders ever", doc: "Orders." } }),
    among: () => among.replaceAll("spent", "count of orders ever"),
    rules: () => [
      {
        name: "found",
        doc: "Found.",
        where: where.replaceAll("spent", "count of orders ever"),
        measures: {},
      },
    ],
  });
  const project = await projectIn(await folderWith(smallShop), {
    ...smallConfig,
    plugins: [use(pluginOf(method), {})],
  });
  const { rules } = await project.discover("test", { asOf: "2026-03-01" });
  const said = rules.text
    .slice(rules.text.indexOf("  where ") + 8)
    .replaceAll(/\n +/gu, " ")
    .trim();
  expect(said).toBe(whole.replaceAll("spent", "count of orders ever"));
});
