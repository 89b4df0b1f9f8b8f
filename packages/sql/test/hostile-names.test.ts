import type { Cond, Value } from "@satsuma/ir";
import { compileRow, compileScan, duckdb, name, sql } from "@satsuma/sql";
import type { Layout, Output } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "./random/cells.ts";
import * as b from "./support/build.ts";
import { berlin } from "./support/case.ts";
import type { Database } from "./support/database.ts";
import {
  guardedDatabase,
  guardedRows,
  hostile,
  out,
  quoted,
  shopLayout,
} from "./support/hostile.ts";

let database: Database;
beforeAll(async () => {
  database = await guardedDatabase();
});
afterAll(() => database.close());

describe("hostile names", () => {
  // DuckDB does not tell names apart by case, and a table cannot have two columns of one name.
  it.each(hostile)("%j names a schema, a table, a column, an output, a segment", async (text) => {
    const places = await makeShop(text);
    const attribute = b.attribute(text, b.textType);
    const field = b.field(text, text, b.numberType);
    const lastAt = b.aggregate("last", text, {
      argument: b.field(text, "time", b.instantType, false),
    });
    const named: Cond = {
      kind: "definedCond",
      name: text,
      of: b.compare(attribute, "eq", b.words("here")),
    };
    const since = { kind: "bounds", low: b.bound(lastAt, true) } as const;
    const stored: Value = {
      kind: "stored",
      table: text,
      column: text,
      type: b.numberType,
      nullable: true,
    };
    const outputs: Output[] = [
      out(`${text} one`, b.member(text, named)),
      out(`${text} two`, b.any(b.member(text, named), b.compare(stored, "gt", b.digits("1")))),
      { name: `${text} sum`, kind: "value", value: b.aggregate("sum", text, { argument: field }) },
      {
        name: `${text} last`,
        kind: "value",
        value: b.aggregate("last", text, { argument: field, window: since }),
      },
      {
        name: `${text} many`,
        kind: "value",
        value: b.aggregate("countDistinct", text, { argument: field }),
      },
    ];
    const rows = await guardedRows(database, { layout: places, asOf: berlin.asOf, outputs });
    expect(rows.map((row) => outputs.map((output) => plain(row[output.name])))).toEqual([
      ["true", "true", "5", "3", "2"],
      ["false", "true", "0", "unknown", "0"],
    ]);
  });

  it("reads a row through hostile column names", async () => {
    for (const text of hostile) {
      const row = compileRow(
        b.compare(b.field("x", text, b.textType), "eq", b.words("1")),
        (field) => name("t", field),
        duckdb,
      );
      const rows = await database.rows(
        sql`SELECT ${row} AS held FROM (SELECT '1' AS ${name(text)}) AS t`,
      );
      expect(rows).toEqual([{ held: true }]);
    }
  });

  it.each(["key", "ordinal"])("refuses an output that is called as the column %s is", (taken) => {
    const request = { layout: shopLayout("x"), asOf: berlin.asOf, outputs: [out(taken, b.yes)] };
    expect(() => compileScan(request, duckdb)).toThrow(RangeError);
  });
});

/** Two customers, the first with two events; everything that can be is called by the text. */
async function makeShop(text: string): Promise<Layout> {
  const schema = quoted(`${text} schema`);
  const [column, key, time] = [quoted(text), quoted(`${text} key`), quoted(`${text} time`)];
  await database.execute(`
    CREATE SCHEMA ${schema};
    CREATE TABLE ${schema}.${column} AS SELECT * FROM (VALUES (0, 'k0', 'here'), (1, 'k1', 'there')) AS t(${quoted(`${text} n`)}, ${key}, ${column});
    CREATE TABLE ${schema}.${quoted(`${text} events`)} AS SELECT * FROM (VALUES
      (0, 'k0', TIMESTAMP '2026-01-01 00:00:00', 2), (0, 'k0', TIMESTAMP '2026-01-02 00:00:00', 3)) AS t(${quoted(`${text} n`)}, ${key}, ${time}, ${column});
    CREATE TABLE ${schema}.${quoted(`${text} stored`)} AS SELECT 'k1' AS ${key}, 2 AS ${column};`);
  return shopLayout(text);
}
