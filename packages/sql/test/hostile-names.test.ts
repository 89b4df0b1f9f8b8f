import type { Cond, Value } from "@satsuma/ir";
import { compileRow, compileScan, duckdb, name, print, sql } from "@satsuma/sql";
import type { Layout, Output } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "./random/cells.ts";
import * as b from "./support/build.ts";
import { berlin } from "./support/case.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";
import { guarded, guardedRows, hostile, out, shopLayout } from "./support/hostile.ts";

describe.each(engines)("hostile names on $title", (kind) => {
  const { dialect } = kind;
  let engine: Engine;
  beforeAll(async () => {
    if (kind.missing === undefined) engine = await guarded(kind);
  });
  afterAll(() => engine?.close());

  it.skipIf(kind.missing).each(hostile)(
    "%j names a schema, a table, a column, an output, a segment",
    async (text) => {
      const places = await makeShop(text, engine);
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
        {
          name: `${text} sum`,
          kind: "value",
          value: b.aggregate("sum", text, { argument: field }),
        },
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
        ...aboutOthers(text, attribute),
      ];
      const rows = await guardedRows(engine, { layout: places, asOf: berlin.asOf, outputs });
      expect(rows.map((row) => outputs.map((output) => plain(row[output.name])))).toEqual([
        ["true", "true", "5", "3", "2", "true", "true", "true", "0"],
        ["false", "true", "0", "unknown", "0", "false", "true", "true", "0"],
      ]);
    },
  );

  it.skipIf(kind.missing)("reads a row through hostile column names", async () => {
    for (const text of hostile) {
      const row = compileRow(
        b.compare(b.field("x", text, b.textType), "eq", b.words("1")),
        (field) => name("t", field),
        dialect,
      );
      const query = sql`SELECT ${row} AS held FROM (SELECT '1' AS ${name(text)}) AS t`;
      expect(await engine.run(print(query, dialect))).toEqual([{ held: true }]);
    }
  });

  it.skipIf(kind.missing).each(hostile)(
    "%j names a field of which the same is computed over and over",
    async (text) => {
      let value: Value = b.field("x", text, b.approxType);
      for (let i = 0; i < 4; i += 1) value = b.call("round", b.times(value, value), b.digits("1"));
      const row = compileRow(value, (field) => name("t", field), dialect);
      const query = sql`SELECT ${row} AS made FROM (SELECT CAST(1.5 AS DOUBLE PRECISION) AS ${name(text)}) AS t`;
      expect(await engine.run(print(query, dialect))).toEqual([{ made: 789.6 }]);
    },
  );
});

it.each(["key", "ordinal"])("refuses an output that is called as the column %s is", (taken) => {
  const request = { layout: shopLayout("x"), asOf: berlin.asOf, outputs: [out(taken, b.yes)] };
  expect(() => compileScan(request, duckdb)).toThrow(RangeError);
});

/** What takes steps of its own: a sequence, a rank in each group, a sample, a percentile. */
function aboutOthers(text: string, group: Value): Output[] {
  const sum = b.aggregate("sum", text, { argument: b.field(text, text, b.numberType) });
  const isLarge = b.compare(b.field(text, text, b.numberType), "ge", b.digits("2"));
  const followed: Cond = {
    ...b.sequence([b.step(text, { filter: isLarge }), b.step(text)]),
    asOf: berlin.asOf,
  };
  return [
    out(`${text} then`, b.member(text, followed)),
    out(`${text} top`, b.member(text, b.rank("top", "1", sum, { per: group }))),
    out(`${text} some`, b.sample(text, 0, 10_000)),
    { name: `${text} half`, kind: "value", value: b.percentile("50", sum) },
  ];
}

/** Two customers, the first with two events; everything that can be is called by the text. */
async function makeShop(text: string, engine: Engine): Promise<Layout> {
  const schema = `${text} schema`;
  const number = { name: `${text} n`, kind: "number" } as const;
  const key = { name: `${text} key`, kind: "text" } as const;
  const time = { name: `${text} time`, kind: "instant" } as const;
  const [words, count] = [
    { name: text, kind: "text" },
    { name: text, kind: "number" },
  ] as const;
  await engine.load([
    {
      table: [schema, text],
      columns: [number, key, words],
      rows: [
        [0, "k0", "here"],
        [1, "k1", "there"],
      ],
    },
    {
      table: [schema, `${text} events`],
      columns: [number, key, time, count],
      rows: [
        [0, "k0", "2026-01-01 00:00:00", 2],
        [0, "k0", "2026-01-02 00:00:00", 3],
      ],
    },
    { table: [schema, `${text} stored`], columns: [key, count], rows: [["k1", 2]] },
  ]);
  return shopLayout(text);
}
