import { compileNaive, compileScan, duckdb } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as tables from "./conformance/index.ts";
import { answersIn, dataOf, requestOf } from "./support/case.ts";
import type { Case } from "./support/case.ts";
import { Database } from "./support/database.ts";
import { shopScript } from "./support/shop.ts";

let database: Database;
beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

let schemas = 0;

describe.each(Object.entries(tables))("%s", (_, cases) => {
  it.each(cases.map((of): [string, Case] => [of.title, of]))("%s", async (_, of) => {
    schemas += 1;
    const schema = `shop_${schemas}`;
    await database.execute(shopScript(schema, dataOf(of)));
    const request = requestOf(of, schema);
    const scanned = await database.rows(compileScan(request, duckdb));
    expect(answersIn(scanned, of), "the shared scan").toEqual(of.gives);
    for (const statement of compileNaive(request, duckdb)) {
      const rows = await database.rows(statement);
      expect(answersIn(rows, of), "a query of its own").toEqual(of.gives);
    }
  });
});
