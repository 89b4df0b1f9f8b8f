import fc from "fast-check";
import type { Cond, Step, TimeAmount } from "@satsuma/ir";
import { compileNaive, compileScan, duckdb, print } from "@satsuma/sql";
import type { Output, ScanRequest } from "@satsuma/sql";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { compare, field, not, sequence, step, textType, window, words } from "../support/build.ts";
import { Database } from "../support/database.ts";
import { cellsOf } from "./cells.ts";
import { asOf, layoutChoices, layoutOf } from "./random-shop.ts";

// Random rules over a shop at large hardly ever find one event after the other; here events are close together.

let database: Database;
beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Set RANDOM_RUNS for a longer search. */
const settings = { numRuns: 2 * Number(process.env["RANDOM_RUNS"] ?? 60) };
vi.setConfig({ testTimeout: Math.max(60_000, 1000 * settings.numRuns) });

type Arb<Of> = fc.Arbitrary<Of>;

/** Minutes before as-of. */
const minutes = fc.integer({ min: 0, max: 12 });
const events = fc.array(
  fc.record({
    customer: fc.nat(2),
    minutes,
    isLater: fc.boolean(),
    kind: fc.constantFrom("a", "b"),
  }),
  { minLength: 4, maxLength: 30 },
);
type Events = typeof events extends Arb<infer Of> ? Of : never;

const tables = ["orders", "tickets"] as const;
const amounts = fc.constantFrom<TimeAmount[]>(
  { count: 1, unit: "minute" },
  { count: 2, unit: "minute" },
  { count: 5, unit: "minute" },
  { count: 1, unit: "hour" },
);
const perhaps = <Of>(of: Arb<Of>): Arb<Of | undefined> =>
  fc.option(of, { nil: undefined, freq: 1 });

const steps: Arb<Step> = fc
  .record({
    event: fc.constantFrom(...tables),
    kind: perhaps(fc.constantFrom("a", "b")),
    absent: fc.constantFrom(false, false, true),
    within: perhaps(amounts),
  })
  .map(({ event, kind, absent, within }) =>
    step(event, {
      absent,
      ...(within && { within }),
      ...(kind && { filter: compare(field(event, "kind", textType), "eq", words(kind)) }),
    }),
  );

function timeOf(before: number): string;
function timeOf(before: number | undefined): string | undefined;
function timeOf(before: number | undefined): string | undefined {
  return before === undefined
    ? undefined
    : new Date(Date.parse(asOf) - 60_000 * before).toISOString();
}

const sequences: Arb<Cond> = fc
  .tuple(steps, fc.array(steps, { minLength: 1, maxLength: 4 }), perhaps(minutes), perhaps(minutes))
  .map(([{ within: _within, ...first }, others, from, to]) => ({
    ...sequence([{ ...first, absent: false }, ...others], window(timeOf(from), timeOf(to))),
    asOf,
  }));

async function load(
  all: Events,
  choice: Parameters<typeof layoutOf>[0],
): Promise<ScanRequest["layout"]> {
  const rows = (table: string): string =>
    all
      .filter((_, i) => tables[i % 2] === table)
      .map(({ customer, minutes: before, isLater, kind }) => {
        const at = `TIMESTAMP '${timeOf(before).replace("T", " ").replace("Z", "")}'`;
        const time = `${at} + INTERVAL ${isLater ? 1 : 0} MICROSECOND`;
        return `(${customer}, 'c${customer}', ${time}, '${kind}')`;
      })
      .join(", ");
  const table = (name: string): string => `
    CREATE OR REPLACE TABLE ${name} (n INTEGER, customer VARCHAR, "at" TIMESTAMP, kind VARCHAR);
    INSERT INTO ${name} VALUES (0, 'c0', NULL, 'a') ${rows(name) && `, ${rows(name)}`};`;
  await database.execute(`
    CREATE OR REPLACE TABLE customers AS SELECT i AS n, 'c' || i AS id FROM range(4) AS t(i);
    ${tables.map(table).join("")}`);
  const { customers, events: layouts } = layoutOf(choice);
  const ordinal = choice.ordinals ? { ordinal: "n" } : {};
  const place = {
    customer: "customer",
    time: "at",
    fields: { at: "at", kind: "kind" },
    ...ordinal,
  };
  return {
    customers: { table: customers.table, key: "id", attributes: {}, ...ordinal },
    events: Object.fromEntries(
      Object.keys(layouts).map((event) => [event, { table: [event], ...place }]),
    ),
    stored: {},
  };
}

test("many sequences at once give what each of them says, event by event", async () => {
  const found = { members: 0, others: 0 };
  await fc.assert(
    fc.asyncProperty(
      events,
      fc.array(sequences, { minLength: 1, maxLength: 4 }),
      layoutChoices,
      async (all, rules, choice) => {
        const layout = await load(all, choice);
        const outputs = rules.map((rule, i): Output => ({
          name: `in_${i}`,
          kind: "cond",
          cond: i === 3 ? not(rule) : rule,
        }));
        const request: ScanRequest = { layout, outputs, asOf };
        const together = cellsOf(await database.run(print(compileScan(request, duckdb), duckdb)));
        for (const [i, query] of compileNaive(request, duckdb).entries()) {
          const alone = cellsOf(await database.run(print(query, duckdb)));
          for (const [key, row] of Object.entries(alone)) {
            expect(together[key]?.[`in_${i}`], `${key} in rule ${i}`).toBe(row[`in_${i}`]);
            found[row[`in_${i}`] === "true" ? "members" : "others"] += 1;
          }
        }
      },
    ),
    settings,
  );
  expect(found.members).toBeGreaterThan(found.others / 20);
});
