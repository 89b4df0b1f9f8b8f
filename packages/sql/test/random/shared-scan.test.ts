import { afterAll, beforeAll, expect, test } from "vitest";
import fc from "fast-check";
import { ansi, compileNaive, compileScan, duckdb, print } from "@satsuma/sql";
import type { Dialect, Output, ScanRequest } from "@satsuma/sql";
import { Database } from "../support/database.ts";
import { cellsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { programs } from "./random-programs.ts";
import { asOf, layoutChoices, layoutOf, load, shops } from "./random-shop.ts";

let database: Database;

beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Set RANDOM_RUNS for a longer search. */
const settings = { numRuns: Number(process.env["RANDOM_RUNS"] ?? 60) };

test("the shared scan gives what a plain query of its own gives for every output", async () => {
  await fc.assert(
    fc.asyncProperty(shops, programs, layoutChoices, async (shop, outputs, choice) => {
      await load(database, shop);
      const request: ScanRequest = { layout: layoutOf(choice), outputs, asOf };
      expect(await shared(request)).toEqual(await naive(request));
    }),
    settings,
  );
});

const shared = async (request: ScanRequest): Promise<Cells> =>
  cellsOf(await database.run(print(compileScan(request, duckdb), duckdb)));

/** Plain SQL, save for what plain SQL gets wrong on DuckDB. */
const plainSql: Dialect = {
  ...ansi,
  numbers: { ...ansi.numbers, inTypeOf: duckdb.numbers.inTypeOf },
};

async function naive(request: ScanRequest): Promise<Cells> {
  const all: Record<string, Record<string, string>> = {};
  for (const query of compileNaive(request, plainSql)) {
    const cells = cellsOf(await database.run(print(query, plainSql)));
    for (const [key, row] of Object.entries(cells)) all[key] = { ...all[key], ...row };
  }
  return all;
}
