import { compileNaive, compileScan, formatSql, name, print, sql } from "@satsuma/sql";
import type { Layout, Output, ScanRequest, Statement } from "@satsuma/sql";
import type { Cond } from "@satsuma/ir";
import { expect } from "vitest";
import type { Engine, EngineKind, PlainRow } from "./engines/index.ts";

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
  `step`,
  `test_1`,
  `next_1`,
  `many`,
  `worth`,
  `sequence`,
  `ranking`,
] as const;

/** An engine with a table that nothing may touch. */
export async function guarded(kind: EngineKind): Promise<Engine> {
  const engine = await kind.open();
  await engine.load([
    { table: ["canary"], columns: [{ name: "state", kind: "text" }], rows: [["alive"]] },
  ]);
  return engine;
}

/** Rows of a scan, which must come out the same from every way to write it and leave all else as it was. */
export async function guardedRows(
  engine: Engine,
  request: ScanRequest,
): Promise<readonly PlainRow[]> {
  const { dialect } = engine;
  const statement = print(compileScan(request, dialect), dialect);
  const rows = await inOrder(engine, statement);
  const text = formatSql(statement, dialect);
  expect(await inOrder(engine, { text, parameters: [] })).toEqual(rows);
  for (const [i, query] of compileNaive(request, dialect).entries()) {
    const column = request.outputs[i]?.name ?? "";
    const plain = await inOrder(engine, print(query, dialect));
    expect(plain.map((row) => row[column])).toEqual(rows.map((row) => row[column]));
  }
  const canary = await engine.run(
    print(sql`SELECT ${name("state")} FROM ${name("canary")}`, dialect),
  );
  expect(canary).toEqual([{ state: "alive" }]);
  return rows;
}

/** Rows by key: engines give them in any order. */
async function inOrder(engine: Engine, statement: Statement): Promise<readonly PlainRow[]> {
  const rows = await engine.run(statement);
  return rows.toSorted((a, b) => (String(a["key"]) < String(b["key"]) ? -1 : 1));
}

/** A condition as a column. */
export const out = (as: string, cond: Cond): Output => ({ name: as, kind: "cond", cond });

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
