import { compileNaive, compileScan, duckdb, print } from "@satsuma/sql";
import type { Dialect, Statement } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as tables from "./conformance/index.ts";
import { answersIn, dataOf, requestOf } from "./support/case.ts";
import type { Answer, Case } from "./support/case.ts";
import { Database } from "./support/database.ts";
import { mutants, pathsOf } from "./support/mutants.ts";
import { shopScript } from "./support/shop.ts";

const cases = Object.values(tables)
  .flat()
  .map((of, i) => ({ of, schema: `shop_${i}` }));
type Placed = (typeof cases)[number];

let database: Database;
beforeAll(async () => {
  database = await Database.open();
  await database.execute(cases.map(({ of, schema }) => shopScript(schema, dataOf(of))).join("\n"));
});
afterAll(() => database.close());

describe("every writer of the DuckDB dialect decides some conformance case", () => {
  it("has a broken writer for each", () => {
    // Names and placeholders are told apart by hostile names, not by conformance cases.
    const elsewhere = new Set(["quote", "placeholder", "named"]);
    const writers = pathsOf(duckdb).map((path) => path.join("."));
    expect(mutants.map(({ writer }) => writer).toSorted()).toEqual(
      writers.filter((writer) => !elsewhere.has(writer)).toSorted(),
    );
  });

  it.each(mutants.map(({ writer, dialect }): [string, Dialect] => [writer, dialect]))(
    "%s",
    async (_, dialect) => {
      const caught = await firstCaught(dialect);
      expect(caught).toBeDefined();
    },
  );
});

/** The title of the first case that comes out otherwise in a dialect, or fails. */
async function firstCaught(dialect: Dialect): Promise<string | undefined> {
  for (const placed of cases) {
    const [broken, whole] = [statements(placed, dialect), statements(placed, duckdb)];
    for (const [i, statement] of broken.entries()) {
      if (statement.text === whole[i]?.text) continue;
      const answers = await answersOrFailure(statement, placed.of);
      if (JSON.stringify(answers) !== JSON.stringify(placed.of.gives)) return placed.of.title;
    }
  }
  return undefined;
}

/** The shared scan of a case and its plain query. */
function statements({ of, schema }: Placed, dialect: Dialect): Statement[] {
  const request = requestOf(of, schema);
  const compiled = [compileScan(request, dialect), ...compileNaive(request, dialect)];
  return compiled.map((fragment) => print(fragment, dialect));
}

async function answersOrFailure(
  statement: Statement,
  of: Case,
): Promise<readonly Answer[] | "failed"> {
  try {
    return answersIn(await database.run(statement), of);
  } catch {
    return "failed";
  }
}
