import { afterAll, beforeAll, expect, test, vi } from "vitest";
import fc from "fast-check";
import { ansi, compileNaive, compileScan, duckdb, print } from "@satsuma/sql";
import type { Dialect, ScanRequest } from "@satsuma/sql";
import { Database } from "../support/database.ts";
import { cellsOf } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { programs } from "./random-programs.ts";
import { load } from "./random-load.ts";
import { asOf, layoutChoices, layoutOf, shops } from "./random-shop.ts";

let database: Database;

beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Set RANDOM_RUNS for a longer search. */
const settings = { numRuns: Number(process.env["RANDOM_RUNS"] ?? 60) };
vi.setConfig({ testTimeout: Math.max(60_000, 1000 * settings.numRuns) });

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

/** Plain queries are written as the standard says, but for what it does not. */
const standard: Dialect = {
  ...ansi,
  texts: { ...ansi.texts, hash32: duckdb.texts.hash32 },
  listHasFolded: duckdb.listHasFolded,
};

const shared = async (request: ScanRequest): Promise<Cells> =>
  cellsOf(await database.run(print(compileScan(request, duckdb), duckdb)));

async function naive(request: ScanRequest): Promise<Cells> {
  const all: Record<string, Record<string, string>> = {};
  for (const query of compileNaive(request, standard)) {
    const cells = cellsOf(await database.run(print(query, standard)));
    for (const [key, row] of Object.entries(cells)) all[key] = { ...all[key], ...row };
  }
  return all;
}
