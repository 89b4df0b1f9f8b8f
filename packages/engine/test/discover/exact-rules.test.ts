import { use } from "@satsuma/plugin";
import { cell } from "@satsuma/model";
import type { Project } from "@satsuma/engine";
import { expect, it } from "vitest";
import { manyOrders, manyOrdersConfig } from "../support/many-orders.ts";
import { pluginOf } from "../support/order-count.ts";
import { seededDraw } from "../support/seeded-draw.ts";
import { folderWith, membersOfEach, projectIn, writeIn } from "../support/shop.ts";
import { thresholdTree, treeFeatures } from "../support/threshold-tree.ts";
import type { Split } from "../support/threshold-tree.ts";

const trees = 12;

it("rules of a model keep exactly the customers that the model puts there, also at the thresholds and where values are unknown", async () => {
  const files = manyOrders(3);
  const folder = await folderWith({ ...files, "segments/none.seg": "" });
  const draw = seededDraw("thresholds");
  const spends = spendsIn(files["orders.csv"]!);
  const plugins = Array.from({ length: trees }, (_, i) => {
    const splits = Array.from({ length: 1 + (i % 4) }, () => randomSplit(draw, spends));
    // Every third tree is about some customers only: its rules must leave the others out.
    const among = i % 3 === 0 ? { among: () => 'has orders ever and country is "AT"' } : {};
    const plugin = pluginOf(thresholdTree(splits, among), {
      name: `satsuma-plugin-${i}`,
      namespace: `tree_${i}`,
    });
    return use(plugin, {});
  });
  const project = await projectIn(folder, {
    ...manyOrdersConfig,
    events: {
      orders: { ...manyOrdersConfig.events["orders"]!, fields: { amount: { money: true } } },
    },
    plugins,
  });
  const asOf = "2026-02-20";
  const found: Found[] = [];
  for (let i = 0; i < trees; i += 1) {
    const { rules } = await project.discover(`tree_${i}`, { asOf });
    await writeIn(folder, `segments/tree_${i}.seg`, rules.text);
    found.push({
      trait: `tree_${i}.leaf`,
      names: rules.segments.map(({ name }) => name),
      sizes: rules.segments.map(({ size }) => size),
    });
  }
  await project.run({ asOf });
  const byLeaf = await customersByLeaf(project);
  for (const { trait, names, sizes } of found) {
    const members = await membersOfEach(project, names);
    const leaves = names.map((_, i) => (i === names.length - 1 ? "rest" : `leaf ${i}`));
    const assigned = leaves.map((leaf) => byLeaf.get(`${trait} ${leaf}`) ?? []);
    expect(names.map((name) => members[name])).toEqual(assigned);
    expect(sizes).toEqual(assigned.map((customers) => customers.length));
  }
  const many = [...byLeaf.values()].filter((customers) => customers.length > 1);
  expect(many.length).toBeGreaterThan(trees);
});

interface Found {
  readonly trait: string;
  readonly names: readonly string[];
  readonly sizes: readonly number[];
}

/** A split at a value that a customer has, or between two. */
function randomSplit(draw: () => number, spends: readonly number[][]): Split {
  const features = Object.keys(treeFeatures);
  const amounts = spends[Math.floor(draw() * spends.length)]!;
  const sum = amounts.reduce((all, each) => all + each, 0);
  const cuts: Readonly<Record<string, number>> = {
    spend: Math.round(sum * 100) / 100,
    basket: sum / amounts.length,
    largest: Math.max(...amounts),
    rate: Math.ceil(draw() * amounts.length) / amounts.length,
    orders: amounts.length - (draw() < 0.5 ? 0 : 0.5),
    wait: Math.floor(draw() * 30),
  };
  const feature = features[Math.floor(draw() * features.length)]!;
  return { feature, cut: cuts[feature]!, unknownLow: draw() < 0.5 };
}

/** The amounts of each customer. */
function spendsIn(orders: string): number[][] {
  const amounts = new Map<string, number[]>();
  for (const line of orders.trim().split("\n").slice(1)) {
    const [customer = "", , amount = "0"] = line.split(",");
    amounts.set(customer, [...(amounts.get(customer) ?? []), Number(amount)]);
  }
  return [...amounts.values()];
}

/** Keys in key order by trait and value. */
async function customersByLeaf(project: Project): Promise<Map<string, unknown[]>> {
  const byLeaf = new Map<string, unknown[]>();
  for await (const { length, columns } of project.traits()) {
    const { customer, ...traits } = columns;
    for (let row = 0; row < length; row += 1) {
      for (const [trait, values] of Object.entries(traits)) {
        const place = `${trait} ${String(cell(values, row))}`;
        const keys = byLeaf.get(place) ?? [];
        keys.push(cell(customer!, row));
        byLeaf.set(place, keys);
      }
    }
  }
  return byLeaf;
}
