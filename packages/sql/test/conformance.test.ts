import { compileNaive, compileScan, print } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as tables from "./conformance/index.ts";
import { answersIn, dataOf, givesOn, requestOf } from "./support/case.ts";
import type { Case } from "./support/case.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";
import { shopTables } from "./support/shop.ts";

const placed = Object.entries(tables).flatMap(([table, cases]) =>
  cases.map((of, i) => ({ of, table, schema: `${table.toLowerCase()}_${i}` })),
);

for (const { missing, title } of engines)
  if (missing) console.warn(`${title} is left out: ${missing}`);

describe.each(engines)("on $title", ({ name, dialect, missing, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing !== undefined) return;
    engine = await open();
    await engine.load(placed.flatMap(({ of, schema }) => shopTables(schema, dataOf(of))));
  });
  afterAll(() => engine?.close());

  const cases = placed.map((at): [string, string, Case, string] => [
    at.table,
    at.of.title,
    at.of,
    at.schema,
  ]);
  it.skipIf(missing).each(cases)("%s: %s", async (_table, _title, of, schema) => {
    const request = requestOf(of, schema);
    const gives = givesOn(of, name);
    const scanned = await engine.run(print(compileScan(request, dialect), dialect));
    expect(answersIn(scanned, of), "the shared scan").toEqual(gives);
    for (const statement of compileNaive(request, dialect)) {
      const rows = await engine.run(print(statement, dialect));
      expect(answersIn(rows, of), "a query of its own").toEqual(gives);
    }
  });
});
