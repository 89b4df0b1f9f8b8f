import { rewriter } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import { compilePanel, compileScan, duckdb, name, print, sql } from "@satsuma/sql";
import type { Layout } from "@satsuma/sql";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Database } from "../support/database.ts";
import { load } from "./random-load.ts";
import { conditions } from "./random-programs.ts";
import { asOf, layoutChoices, layoutOf, shops } from "./random-shop.ts";

let database: Database;

beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Set RANDOM_RUNS for a longer search. */
const runs = Number(process.env["RANDOM_RUNS"] ?? 60);
vi.setConfig({ testTimeout: Math.max(60_000, 1000 * runs) });

const dayMs = 86_400_000;

/** The condition with every instant and date so many days earlier: as it would be resolved then. */
function earlier(cond: Cond, days: number): Cond {
  const moved = (node: Value): Value => {
    if (node.kind !== "literal" || typeof node.value !== "string") return node;
    const { kind } = node.type;
    if (kind !== "instant" && kind !== "date") return node;
    const time = Date.parse(node.value) - days * dayMs;
    if (Number.isNaN(time)) return node;
    const iso = new Date(time).toISOString();
    return { ...node, value: kind === "date" ? iso.slice(0, 10) : iso };
  };
  return rewriter({ value: moved }).cond(cond);
}

/** Whom each rule holds for at each instant, by number of the customer: out of one panel. */
async function byPanel(layout: Layout, rules: readonly (readonly Cond[])[], customers: number) {
  const panel = compilePanel({ layout, conditions: rules, asOf, prefix: ["panel"] }, duckdb);
  const drop = panel.tables.map(({ table }) => sql`DROP TABLE IF EXISTS ${name(...table)}`);
  for (const each of drop) await database.rows(each);
  for (const { table, select } of panel.tables)
    await database.rows(sql`CREATE TABLE ${name(...table)} AS ${select}`);
  const rows = await database.rows(panel.rows);
  return new Set(
    rows.flatMap((row) =>
      (rules[0] ?? []).flatMap((_, j) =>
        row[`r${j}`] === true
          ? [`${Number(row["instant"])} ${Number(row["ordinal"]) % customers} ${j}`]
          : [],
      ),
    ),
  );
}

/** The same, out of a scan for each instant. */
async function byScans(layout: Layout, rules: readonly (readonly Cond[])[]) {
  const found = new Set<string>();
  for (const [i, each] of rules.entries()) {
    const outputs = each.map((cond, j) => ({ name: `r${j}`, kind: "cond" as const, cond }));
    const rows = await database.run(print(compileScan({ layout, outputs, asOf }, duckdb), duckdb));
    for (const row of rows)
      each.forEach((_, j) => {
        if (row[`r${j}`] === true) found.add(`${i} ${Number(row["ordinal"])} ${j}`);
      });
  }
  return found;
}

test("rules over one table of customers and instants hold for whom they hold in a scan of each instant", async () => {
  await fc.assert(
    fc.asyncProperty(
      shops,
      fc.array(conditions, { minLength: 1, maxLength: 3 }),
      conditions,
      layoutChoices,
      async (shop, rules, other, choice) => {
        fc.pre(shop.customers.length > 0);
        await load(database, shop);
        const layout = layoutOf({ ...choice, ordinals: true });
        // The last rule is built differently at one of the instants.
        const at = (days: number): Cond[] => [
          ...rules.map((rule) => earlier(rule, days)),
          days === 7 ? other : earlier(rules[0]!, days),
        ];
        const instants = [at(30), at(7), at(0)];
        const panel = await byPanel(layout, instants, shop.customers.length);
        expect(panel).toEqual(await byScans(layout, instants));
      },
    ),
    { numRuns: Math.ceil(runs / 3) },
  );
});
