import { compare, eventCount, number, rewriter, walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { compilePanel, compileScan, duckdb, name, print, sql } from "@satsuma/sql";
import type { Layout, Output } from "@satsuma/sql";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Database } from "../support/database.ts";
import { load } from "./random-load.ts";
import { cellsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { conditions, programs } from "./random-programs.ts";
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

/** The output with every instant and date so many days earlier: as it would be resolved then. */
function earlier(output: Output, days: number): Output {
  const day = (date: string): string => moved(date, days).slice(0, 10);
  const value = (node: Value): Value => {
    if (node.kind === "elapsed" && node.asOf !== undefined)
      return { ...node, asOf: moved(node.asOf, days) };
    if (node.kind !== "literal" || typeof node.value !== "string") return node;
    if (Number.isNaN(Date.parse(node.value))) return node;
    if (node.type.kind === "instant") return { ...node, value: moved(node.value, days) };
    return node.type.kind === "date" ? { ...node, value: day(node.value) } : node;
  };
  const moving = rewriter({ value });
  return output.kind === "cond"
    ? { ...output, cond: moving.cond(output.cond) }
    : { ...output, value: moving.value(output.value) };
}

const moved = (time: string, days: number): string =>
  new Date(Date.parse(time) - days * dayMs).toISOString();

/** Whether there is any of the events that outputs look at: what most rules ask. */
const anyOfThose = (outputs: readonly Output[]): Output[] =>
  [...walk(...outputs.map((output) => (output.kind === "cond" ? output.cond : output.value)))]
    .filter((node) => node.kind === "aggregate")
    .map(({ event, window, filter }, i) => {
      const count = eventCount({ event, ...(filter && { filter }) }, window);
      return { name: `any_${i}`, kind: "cond", cond: compare(count, "ge", number(1)) };
    });

/** What each output is for each customer at each instant: out of one panel. */
async function byPanel(
  layout: Layout,
  outputs: readonly (readonly Output[])[],
  customers: number,
): Promise<Cells> {
  const panel = compilePanel({ layout, outputs, asOf, prefix: ["panel"] }, duckdb);
  const drop = panel.tables.map(({ table }) => sql`DROP TABLE IF EXISTS ${name(...table)}`);
  for (const each of drop) await database.rows(each);
  for (const { table, select } of panel.tables)
    await database.rows(sql`CREATE TABLE ${name(...table)} AS ${select}`);
  const rows = await database.rows(panel.rows);
  return cellsOf(
    rows.map(({ key: _key, ordinal, instant, ...row }) => ({
      key: `${Number(instant)} ${Number(ordinal) % customers}`,
      ...row,
    })),
  );
}

/** The same, out of a scan for each instant. */
async function byScans(layout: Layout, instants: readonly (readonly Output[])[]): Promise<Cells> {
  const found: Record<string, Cells[string]> = {};
  for (const [i, outputs] of instants.entries()) {
    const rows = await database.run(print(compileScan({ layout, outputs, asOf }, duckdb), duckdb));
    const keyed = rows.map(({ key: _key, ordinal, ...row }) => ({
      key: `${i} ${Number(ordinal)}`,
      ...row,
    }));
    Object.assign(found, cellsOf(keyed));
  }
  return found;
}

test("outputs over one table of customers and instants are what a scan of each instant gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      shops,
      programs,
      conditions,
      layoutChoices,
      async (shop, outputs, cond, choice) => {
        fc.pre(shop.customers.length > 0);
        await load(database, shop);
        const layout = layoutOf({ ...choice, ordinals: true });
        const rule: Output = { name: "rule", kind: "cond", cond };
        // Another rule is built differently at one of the instants.
        const other: Output = { ...rule, name: "other", cond: { kind: "not", of: cond } };
        const any = anyOfThose([...outputs, rule]);
        const at = (days: number): Output[] =>
          [...outputs, ...any, rule, days === 7 ? other : { ...rule, name: "other" }].map((each) =>
            earlier(each, days),
          );
        const instants = [at(30), at(7), at(0)];
        const panel = await byPanel(layout, instants, shop.customers.length);
        expect(panel).toEqual(await byScans(layout, instants));
      },
    ),
    { numRuns: Math.ceil(runs / 3) },
  );
});
