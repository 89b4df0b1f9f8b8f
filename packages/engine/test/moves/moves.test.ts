import fc from "fast-check";
import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/engine";
import { expect, it } from "vitest";
import { folderWith, membersBySegment, projectIn } from "../support/shop.ts";
import { drawnOrders, movingConfig, movingRules, movingShop } from "../support/moving-shop.ts";

const rules = {
  "segments/a.seg":
    "segment recent where has orders in last 20 days\nsegment big where sum of orders.amount ever >= 5\ntiers t tier high where sum of orders.amount in last 60 days >= 12 tier low where has orders in last 60 days otherwise none_yet",
};
const between = { from: "2026-02-01", to: "2026-04-01" };
const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);
const { customers: _customers, ...eventsOnly } = movingConfig;

it("rows add up to the tiers of the first date, columns to those of the second, and all of it to everyone", async () => {
  await fc.assert(
    fc.asyncProperty(drawnOrders, fc.boolean(), async (orders, isOfEvents) => {
      const config = isOfEvents ? eventsOnly : movingConfig;
      const project = await projectIn(
        await folderWith({ ...movingShop(orders), ...rules }),
        config,
      );
      const { states, matrix, customers } = await project.moves("t", between);
      expect(sum(matrix.flat())).toBe(customers);
      for (const end of ["from", "to"] as const) {
        await project.run({ asOf: between[end] });
        const members = await membersBySegment(project);
        const lines = end === "from" ? matrix : states.map((_, i) => matrix.map((row) => row[i]!));
        expect(states.map((state) => state[end].size)).toEqual(lines.map(sum));
        const named = states.filter(({ kind }) => kind === "named");
        expect(named.map((state) => state[end].size + state[end].notSeen)).toEqual(
          named.map(({ name }) => members[`t.${name}`]?.length),
        );
      }
      await project.close();
    }),
    { numRuns: 2 },
  );
});

/** Customer 1 orders in January and March, 2 in January only, 3 in March only. */
const threeCustomers = {
  ...movingShop([]),
  ...rules,
  "o.csv":
    "cid,happened,amount,paid\n1,2026-01-25T12:00Z,5,true\n1,2026-03-25T12:00Z,9,true\n2,2026-01-25T12:00Z,1,true\n3,2026-03-25T12:00Z,2,true\n",
};

it("customers who are known by their events and have none yet are in a state of their own", async () => {
  const project = await projectIn(await folderWith(threeCustomers), eventsOnly);
  const { states, matrix } = await project.moves("t", between);
  expect(states.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "high named",
    "low named",
    "none_yet named",
    "not seen yet not seen",
  ]);
  expect(matrix).toEqual([
    [0, 0, 0, 0],
    [0, 1, 1, 0],
    [0, 0, 0, 0],
    [0, 1, 0, 0],
  ]);
  expect(states[2]?.from).toEqual({ size: 0, notSeen: 1 });
});

it("two segments have four states: one, the other, both and neither", async () => {
  const project = await projectIn(await folderWith(threeCustomers), movingConfig);
  const { states, matrix, kind } = await project.moves(["recent", "big"], between);
  expect(kind).toBe("segments");
  expect(states.map(({ name }) => name)).toEqual(["recent", "big", "recent + big", "neither"]);
  expect(matrix).toEqual([
    [0, 0, 0, 1],
    [0, 0, 0, 0],
    [0, 0, 1, 0],
    [1, 0, 0, 3],
  ]);
});

it("a trait of a few words has its values as states, with the model of each date or one that was fitted again", async () => {
  const config = { ...movingConfig, plugins: [use(rfm, { orders: "orders" })] };
  const project = await projectIn(await folderWith(threeCustomers), config);
  await project.run({ asOf: "2026-04-01" });
  const { kind, matrix, known, states } = await project.moves("rfm.segment", between);
  expect(kind).toBe("trait");
  expect(sum(matrix.flat())).toBe(6);
  expect(known.models.map(({ asOf, is }) => [asOf, is])).toEqual([
    ["2026-01-31T23:00:00Z", "refitted"],
    ["2026-03-31T22:00:00Z", "kept"],
  ]);
  expect(states.at(-1)?.name).toBe("unknown");
  expect((await project.models()).length).toBe(1);
});

it("refuses dates in the wrong order, what has no states, and names of nothing", async () => {
  const config = { ...movingConfig, plugins: [use(rfm, { orders: "orders" })] };
  const project = await projectIn(await folderWith(threeCustomers), config);
  const reversed = { from: between.to, to: between.from };
  await expect(project.moves("t", reversed)).rejects.toMatchObject({ code: "MOVES_ORDER" });
  await expect(project.moves("rfm.recency_score", between)).rejects.toMatchObject({
    code: "MOVES_STATES",
  });
  await expect(project.moves("rfm.segmnt", between)).rejects.toMatchObject({ code: "RUN_TRAIT" });
  await expect(project.moves("recnt", between)).rejects.toMatchObject({ code: "RUN_SEGMENT" });
});

it("every rule can be moved in and out of", async () => {
  const files = { ...threeCustomers, "segments/a.seg": movingRules.join("\n") };
  const project = await projectIn(await folderWith(files), movingConfig);
  for (const { name } of await project.list())
    expect(sum((await project.moves(name, between)).matrix.flat())).toBe(6);
});
