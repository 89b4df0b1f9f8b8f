import { UnsupportedByEngine, compileScan, dialects, duckdb, formatSql, print } from "@satsuma/sql";
import type { Dialect, ScanRequest } from "@satsuma/sql";
import { describe, expect, it } from "vitest";
import * as tables from "./conformance/index.ts";
import { requestOf } from "./support/case.ts";
import { lineDiff } from "./support/line-diff.ts";

/** The first case of every table. */
const programs = Object.entries(tables).map(([table, [first]]) => ({
  table,
  request: first && requestOf(first, "shop"),
}));

/** For reviewers: what changes in a dialect shows in these files. `vitest -u` writes them anew. */
describe.each(programs)("$table", ({ table, request }) => {
  it("is written so for DuckDB", async () => {
    await expect(`${textIn(duckdb, request)}\n`).toMatchFileSnapshot(`golden/${table}.duckdb.sql`);
  });

  const others = Object.values(dialects).filter(({ name }) => name !== duckdb.name);
  it.each(others)("differs so for $name", async (dialect) => {
    const diff = lineDiff(textIn(duckdb, request), textIn(dialect, request));
    await expect(`${diff}\n`).toMatchFileSnapshot(`golden/${table}.${dialect.name}.diff`);
  });
});

/** A statement as people read it, or why there is none. */
function textIn(dialect: Dialect, request: ScanRequest | undefined): string {
  if (request === undefined) throw new RangeError("a table must have a case");
  try {
    return formatSql(print(compileScan(request, dialect), dialect), dialect);
  } catch (error) {
    if (error instanceof UnsupportedByEngine) return `${error.code}: ${error.message}`;
    throw error;
  }
}
