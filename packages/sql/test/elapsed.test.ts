import { afterAll, beforeAll, expect, test } from "vitest";
import fc from "fast-check";
import type { Cond, TimeUnit, Value } from "@satsuma/ir";
import { ansi, compileRow, duckdb, join, name, print, raw, sql } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";
import { plain } from "./random/cells.ts";
import * as b from "./support/build.ts";
import { Database } from "./support/database.ts";

let database: Database;

beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Zones with odd offsets, with clock changes at midnight, without any, and on both sides of the date line. */
const zones = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Asia/Kolkata",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
);

const halfHour = 1_800_000;

/** Instants from 1995 to 2039 on half hours, a microsecond beside them, and a quarter of an hour later. */
const instants: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: Date.UTC(1995, 0, 1) / halfHour, max: Date.UTC(2039, 0, 1) / halfHour }),
    fc.constantFrom(".000000", ".000001", "before", "later"),
  )
  .map(([halfHours, beside]) => {
    const shift = beside === "before" ? -1 : beside === "later" ? 900_000 : 0;
    const text = new Date(halfHours * halfHour + shift).toISOString().slice(0, 19);
    return `${text}${beside === "before" ? ".999999" : beside === "later" ? "" : beside}Z`;
  });

const units = fc.constantFrom<TimeUnit>("day", "week", "month", "quarter", "year", "hour");
const at = b.field("row", "at", b.instantType);
const day = b.field("row", "day", b.dateType);

/** A row with an instant and the date of it in UTC. */
const row = (instant: string, i: number): Fragment =>
  sql`SELECT CAST(${instant.replace("Z", "")} AS TIMESTAMP) AS ${name("at")}, CAST(${instant.slice(0, 10)} AS DATE) AS ${name("day")}, ${raw(String(i))} AS place`;

/** The value of every node at every instant: planning a statement takes longer than a few more rows. */
async function valuesOf(
  nodes: readonly (Cond | Value)[],
  moments: readonly string[],
  dialect: Dialect = duckdb,
): Promise<string[][]> {
  const columns = nodes.map((node) => compileRow(node, (field) => name(field), dialect));
  const list = columns.flatMap((column, i) => [
    raw(i === 0 ? "" : ", "),
    sql`${column} AS ${name(`x${i}`)}`,
  ]);
  const select = list.reduce((before, next) => sql`${before}${next}`, raw("SELECT "));
  const rows = join(moments.map(row), " UNION ALL ");
  const found = await database.run(print(sql`${select} FROM (${rows}) ORDER BY place`, dialect));
  return found.map((cells) => nodes.map((_, i) => plain(cells[`x${i}`])));
}

const operators = ["eq", "lt", "le", "gt", "ge"] as const;
const holds: Readonly<Record<(typeof operators)[number], (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};

test("a test of elapsed time is what comparing the elapsed time gives", async () => {
  const directions = fc.constantFrom<"since" | "until">("since", "until");
  const places = fc.constantFrom("0", "0.5", "-0.5", "1", "-1", "2", "-2");
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        instant: instants,
        asOf: instants,
        timezone: zones,
        unit: units,
        direction: directions,
        of: fc.constantFrom(at, day),
        beside: places,
      }),
      async ({ instant, asOf, timezone, unit, direction, of, beside }) => {
        const elapsed = { ...b.elapsed(unit, direction, of), asOf, timezone };
        const [[found = ""] = []] = await valuesOf([elapsed], [instant]);
        const limit = Number(found) + Number(beside);
        const tests = operators.map((op) => b.compare(elapsed, op, b.digits(String(limit))));
        const flipped = operators.map((op) => b.compare(b.digits(String(limit)), op, elapsed));
        const between = b.between(elapsed, b.digits(String(limit - 1)), b.digits(String(limit)));
        expect(await valuesOf([...tests, ...flipped, between], [instant])).toEqual([
          [
            ...operators.map((op) => holds[op](Number(found), limit)),
            ...operators.map((op) => holds[op](limit, Number(found))),
            Number(found) >= limit - 1 && Number(found) <= limit,
          ].map(String),
        ]);
      },
    ),
    { numRuns: 150 },
  );
});

const manyInstants = fc.array(instants, { minLength: 10, maxLength: 10 });

test("the local date and hour are those of the engine's own zone tables", async () => {
  await fc.assert(
    fc.asyncProperty(manyInstants, zones, async (moments, timezone) => {
      const local = ["hour", "minute", "weekday"] as const;
      const nodes = [
        { ...b.localDate(at), timezone },
        ...local.map((part) => ({ ...b.part(part, at), timezone })),
      ];
      const found = await valuesOf(nodes, moments);
      expect(found).toHaveLength(moments.length);
      expect(found).toEqual(await valuesOf(nodes, moments, ansi));
    }),
    { numRuns: 30 },
  );
});
