import { compileNaive, compileScan, duckdb, formatSql, print, sql } from "@satsuma/sql";
import type { Layout, Output, ScanRequest } from "@satsuma/sql";
import type { Cond } from "@satsuma/ir";
import { expect } from "vitest";
import { Database } from "./database.ts";
import type { Row } from "./database.ts";

/** Texts that are something else where they are not taken as they are. */
export const hostile = [
  `'; DROP TABLE canary; --`,
  `"; DROP TABLE canary; --`,
  `'') OR 1=1 --`,
  `*/ DROP TABLE canary; /*`,
  `$1`,
  `$$; DROP TABLE canary; $$`,
  `\\`,
  `\\'; DROP TABLE canary; --`,
  `%`,
  `_!%`,
  `a"b`,
  `a""b`,
  `''`,
  `a\nb\r\n--`,
  `; SELECT 1`,
  `😀 é e\u{301} \u{202e}x`,
  `NULL`,
  `select`,
  ` `,
  `c`,
  `e`,
  `key`,
  `ordinal`,
  `who`,
  `at`,
  `place`,
  `p`,
  `rowid`,
  `customers_asked_for`,
] as const;

/** A database with a table that nothing may touch. */
export async function guardedDatabase(): Promise<Database> {
  const database = await Database.open();
  await database.execute("CREATE TABLE canary AS SELECT 'alive' AS state");
  return database;
}

/** Rows of a scan, which must come out the same from every way to write it and leave all else as it was. */
export async function guardedRows(
  database: Database,
  request: ScanRequest,
): Promise<readonly Row[]> {
  const statement = print(compileScan(request, duckdb), duckdb);
  const rows = await database.run(statement);
  expect(await database.run({ text: formatSql(statement), parameters: [] })).toEqual(rows);
  for (const [i, query] of compileNaive(request, duckdb).entries()) {
    const column = request.outputs[i]?.name ?? "";
    const plain = await database.rows(query);
    expect(plain.map((row) => row[column])).toEqual(rows.map((row) => row[column]));
  }
  expect(await database.rows(sql`SELECT state FROM canary`)).toEqual([{ state: "alive" }]);
  return rows;
}

/** A condition as a column. */
export const out = (as: string, cond: Cond): Output => ({ name: as, kind: "cond", cond });

/** A text as SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A shop where all that has a name is called by a text. */
export const shopLayout = (text: string): Layout => ({
  customers: {
    table: [`${text} schema`, text],
    key: `${text} key`,
    ordinal: `${text} n`,
    attributes: { [text]: text },
  },
  events: {
    [text]: {
      table: [`${text} schema`, `${text} events`],
      customer: `${text} key`,
      ordinal: `${text} n`,
      time: `${text} time`,
      fields: { [text]: text, time: `${text} time` },
    },
  },
  stored: { [text]: { table: [`${text} schema`, `${text} stored`], key: `${text} key` } },
});
