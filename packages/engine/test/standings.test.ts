import { join } from "node:path";
import { csv } from "@satsuma/plugin-files";
import rfm from "@satsuma/plugin-rfm";
import { use } from "@satsuma/plugin";
import type { ProjectConfig } from "@satsuma/engine";
import { sql } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { describe, expect, it } from "vitest";
import { folderWith, membersBySegment, projectIn } from "./support/shop.ts";
import { seededDraw } from "./support/seeded-draw.ts";

const customers = 60;
const countries = ["DE", "AT", "FR", ""];

/** A shop of sixty customers with ties in everything that can be ranked, and some who never ordered. */
function rankedShop(rules: string): Readonly<Record<string, string>> {
  const draw = seededDraw("ranked");
  const whole = (below: number): number => Math.floor(draw() * below);
  const people = Array.from(
    { length: customers },
    (_, n) => `c${n},${countries[whole(4)]},${whole(3) === 0 ? "" : whole(6)}\n`,
  );
  const orders = Array.from({ length: 150 }, (_, n) => {
    const day = String(1 + whole(28)).padStart(2, "0");
    return `o${n},c${whole(customers - 10)},2026-0${1 + whole(2)}-${day}T1${whole(10)}:00:00Z,${10 * whole(8)}\n`;
  });
  return {
    "customers.csv": `id,country,points\n${people.join("")}`,
    "orders.csv": `id,customer,at,amount\n${orders.join("")}`,
    "segments/rules.seg": rules,
  };
}

const config: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2026-03-01",
  customers: { from: csv("customers.csv"), key: "id" },
  events: {
    orders: {
      from: csv("orders.csv"),
      customer: "customer",
      key: "id",
      time: "at",
      fields: { amount: { money: true } },
    },
  },
  plugins: [use(rfm, { orders: "orders", amount: "amount" })],
};

const rules = `define spend = sum of orders.amount ever
segment ten where in top 10 by spend
segment tenth where in top 10% by spend
segment tied where in top 7 with ties by points
segment lowest where in bottom 12.5% by points
segment each_country where in top 2 by spend per country
segment buyers where has orders ever
segment best_buyers where in top 20% by spend among (member of buyers)
segment best_of_best where in top 3 by count of orders ever among (member of best_buyers)
segment median_or_more where spend >= percentile 50 of spend among (has orders ever)
segment above_the_best where points > percentile 90 of points among (member of tenth)
segment not_ten where not (in top 10 by spend)
segment by_score where in top 15 by rfm.monetary_score
segment mixed where in top 30 by spend and country is "DE" and has orders in last 30 days
tiers standing "Standing"
  tier best where in top 5 by spend
  tier upper where in top 50% by spend
  otherwise rest
split halves of best_buyers seed "s" group a 50% group b 50%
`;

async function membersWith(customersAtOnce: number | undefined) {
  const more = customersAtOnce === undefined ? {} : { customersAtOnce };
  const project = await projectIn(await folderWith(rankedShop(rules)), config, undefined, more);
  const result = await project.run();
  const members = await membersBySegment(project);
  const preview = await project.preview("best_of_best");
  await project.close();
  return { result, members, preview };
}

describe("rankings, percentiles and splits", () => {
  it("have the same members however few customers are scanned at a time", async () => {
    const whole = await membersWith(undefined);
    expect(whole.result.cost.statements).toBe(2);
    expect(whole.members["ten"]).toHaveLength(10);
    expect(whole.members["tenth"]).toHaveLength(6);
    expect(whole.members["best_of_best"]).toHaveLength(3);
    expect(whole.members["standing.best"]).toHaveLength(5);
    expect(whole.members["not_ten"]).toHaveLength(50);
    for (const size of [7, 25, 59]) {
      const ranged = await membersWith(size);
      expect(ranged.members).toEqual(whole.members);
      expect(ranged.preview).toEqual(whole.preview);
    }
  }, 120_000);

  it("are worked out once a stratum, and leave no table behind", async () => {
    const folder = await folderWith(rankedShop(rules));
    const project = await projectIn(folder, config, undefined, { customersAtOnce: 20 });
    const { cost } = await project.run();
    // One for RFM; one for rankings of figures, one for those among the ranked, and one more for `best_of_best`; one for all rules.
    expect(cost.statements).toBe(4);
    expect(cost.ranges).toBe(4 * 3);
    const again = await project.run();
    expect(again).toMatchObject({ isNew: false });
    await project.close();
    const warehouse = await openDuckDb({ file: join(folder, ".satsuma", "satsuma.duckdb") });
    const left = await warehouse.query(
      sql`SELECT table_name FROM information_schema.tables WHERE table_name LIKE ${"standing%"}`,
    );
    await warehouse.close();
    expect(left.length).toBe(0);
  });

  it("a split shares its members out among its groups", async () => {
    const { members } = await membersWith(undefined);
    const parts = [...(members["halves.a"] ?? []), ...(members["halves.b"] ?? [])];
    expect(new Set(parts)).toEqual(new Set(members["best_buyers"]));
    expect(parts).toHaveLength(members["best_buyers"]?.length ?? 0);
    expect(members["halves.a"]?.length).toBeGreaterThan(0);
    expect(members["halves.b"]?.length).toBeGreaterThan(0);
  });

  it("a split's groups know what they are part of", async () => {
    const { result } = await membersWith(undefined);
    expect(result.segments.filter(({ group }) => group !== undefined)).toMatchObject([
      { name: "halves.a", group: { of: "halves", index: 0, percent: "50" } },
      { name: "halves.b", group: { of: "halves", index: 1, percent: "50" } },
    ]);
  });
});
