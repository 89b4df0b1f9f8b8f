import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Facts } from "@satsuma/ir";
import type { ChangeStep, ProjectConfig, WhyNearest } from "@satsuma/engine";
import { use } from "@satsuma/plugin";
import rfm from "@satsuma/plugin-rfm";
import { describe, expect, it } from "vitest";
import { pluginOf } from "./support/order-count.ts";
import { sharedProject } from "./support/shared-project.ts";
import { folderWith, membersOf, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";
import { thresholdTree } from "./support/threshold-tree.ts";

const rules = `segment buyers where has at least 2 orders in last 90 days
segment silent where has no orders in last 60 days
segment spenders where sum of orders.amount where (status is "paid") in last 12 months >= 250 EUR
segment reachable where email_opt_in and country in ("DE", "AT")
segment fast where has sequence (orders then orders within 7 days) in last 365 days
segment best where in top 1 by sum of orders.amount ever
segment above where sum of orders.amount ever > percentile 50 of sum of orders.amount ever
segment good where rfm.monetary_score >= 2
segment loyal where rfm.segment is "good"
segment leaving where test.leaf is "leaf 0"
tiers level tier gold where sum of orders.amount ever > 200 EUR tier silver where has orders ever otherwise none_yet
`;

/** Scores whose cut-offs are given: that a customer changes does not move them. */
const scores = use(rfm, {
  orders: "orders",
  amount: "amount",
  bins: 2,
  thresholds: { recency: [30], frequency: [1], monetary: [100] },
  names: [
    { name: "good", meaning: "Spends well.", scores: [{ monetary: [2, 2] }] },
    { name: "small", meaning: "Spends little.", scores: [{ monetary: [1, 1] }] },
  ],
});
const orders = { expression: "count of orders ever", doc: "Orders ever." };
const tree = pluginOf(
  thresholdTree([{ feature: "orders", cut: 1, unknownLow: true }], { reads: () => ({ orders }) }),
);
const config: ProjectConfig = { ...smallConfig, plugins: [scores, use(tree, {})] };
const asOf = "2026-03-05";

const cases: readonly (readonly [segment: string, customer: string])[] = [
  ["buyers", "bo"],
  ["buyers", "ada"],
  ["silent", "cleo"],
  ["silent", "eve"],
  ["spenders", "ada"],
  ["spenders", "dan"],
  ["reachable", "bo"],
  ["reachable", "ada"],
  ["fast", "bo"],
  ["fast", "eve"],
  ["best", "bo"],
  ["above", "cleo"],
  ["good", "bo"],
  ["loyal", "cleo"],
  ["leaving", "cleo"],
  ["level.gold", "bo"],
  ["level.silver", "bo"],
  ["level.none_yet", "dan"],
];

const files = { ...smallShop, "segments/shop.seg": rules };
const shared = sharedProject(files, config);

describe("the nearest change of a customer", () => {
  it.each(cases)(
    "carried out in the data files, flips the membership: %s, %s",
    async (segment, customer) => {
      const { isMember, nearest } = await shared().project.why(segment, customer, { asOf });
      if (nearest.kind === "none") throw new Error(`a change is needed: ${nearest.english}`);
      const after = await projectIn(await changed(customer, nearest), config);
      await after.run({ asOf: nearest.asOf });
      expect((await membersOf(after, segment)).includes(customer)).toBe(!isMember);
    },
  );
});

type Change = Extract<WhyNearest, { kind: "change" }>;

/** The shop as it would be. */
async function changed(customer: string, { steps }: Change): Promise<string> {
  const folder = await folderWith(files);
  for (const step of steps) await carryOut(step, customer, folder);
  return folder;
}

async function carryOut(step: ChangeStep, customer: string, folder: string): Promise<void> {
  if (step.kind === "event")
    for (const row of step.rows)
      await addRow(join(folder, "data/orders.csv"), { ...row, customer_id: customer });
  if (step.kind === "attribute")
    await setCell(
      join(folder, "data/customers.csv"),
      customer,
      step.name,
      String(step.value ?? ""),
    );
}

async function addRow(file: string, row: Facts): Promise<void> {
  const text = await readFile(file, "utf8");
  const columns = text.slice(0, text.indexOf("\n")).split(",");
  const cells = columns.map((column) => row[column] ?? "");
  await writeFile(file, `${text}${cells.join(",")}\n`);
}

async function setCell(file: string, key: string, column: string, value: string): Promise<void> {
  const [head = "", ...lines] = (await readFile(file, "utf8")).trimEnd().split("\n");
  const place = head.split(",").indexOf(column);
  const set = lines.map((line) => {
    const cells = line.split(",");
    return cells[0] === key ? cells.with(place, value).join(",") : line;
  });
  await writeFile(file, `${[head, ...set].join("\n")}\n`);
}
