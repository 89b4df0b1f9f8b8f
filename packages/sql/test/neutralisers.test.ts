import { isDeepStrictEqual } from "node:util";
import { compileNaive, compileScan, duckdb, print } from "@satsuma/sql";
import type { Dialect, Statement } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as tables from "./conformance/index.ts";
import { answersIn, dataOf, givesOn, requestOf } from "./support/case.ts";
import type { Answer, Case } from "./support/case.ts";
import { clickhouseMutants } from "./support/clickhouse-mutants.ts";
import { duckdbMutants } from "./support/duckdb-mutants.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";
import { pathsOf } from "./support/mutants.ts";
import type { Mutant } from "./support/mutants.ts";
import { postgresMutants } from "./support/postgres-mutants.ts";
import { shopTables } from "./support/shop.ts";

const cases = Object.values(tables)
  .flat()
  .map((of, i) => ({ of, schema: `shop_${i}` }));
type Placed = (typeof cases)[number];

/** PGlite sorts texts by code points whatever it is told, so that PostgreSQL's mutants are the server's. */
const mutants: Readonly<Partial<Record<Engine["name"], readonly Mutant[]>>> = {
  duckdb: duckdbMutants,
  postgres: postgresMutants,
  clickhouse: clickhouseMutants,
};

it("there is a broken writer for each of DuckDB's", () => {
  // Names, placeholders, constants and the key of one customer are told apart by hostile ones; counts of values describe data.
  const elsewhere = [
    "distinctAbout",
    "quote",
    "quoteText",
    "placeholder",
    "named",
    "step",
    "within",
    "statement",
    "texts.holds",
  ];
  const writers = pathsOf(duckdb).map((path) => path.join("."));
  expect(duckdbMutants.map(({ writer }) => writer).toSorted()).toEqual(
    writers.filter((writer) => !elsewhere.includes(writer)).toSorted(),
  );
});

describe.each(engines.filter(({ name }) => name in mutants))(
  "on $title some case notices",
  (kind) => {
    let engine: Engine;
    const whole = new Set(cases.flatMap((of) => statements(of, kind.dialect)).map(textAndValues));
    beforeAll(async () => {
      if (kind.missing !== undefined) return;
      engine = await kind.open();
      await engine.load(cases.flatMap(({ of, schema }) => shopTables(schema, dataOf(of))));
    });
    afterAll(() => engine?.close());

    const all = (mutants[kind.name] ?? []).map(({ writer, dialect }): [string, Dialect] => [
      writer,
      dialect,
    ]);
    it.skipIf(kind.missing).each(all)("%s", async (_, dialect) => {
      expect(await firstCaught(dialect, engine, whole)).toBeDefined();
    });
  },
);

/** The title of the first case that comes out otherwise in a dialect, or fails. */
async function firstCaught(
  dialect: Dialect,
  engine: Engine,
  whole: ReadonlySet<string>,
): Promise<string | undefined> {
  for (const placed of cases) {
    for (const statement of statements(placed, dialect)) {
      if (whole.has(textAndValues(statement))) continue;
      const answers = await answersOrFailure(statement, placed.of, engine);
      const gives = givesOn(placed.of, engine.name);
      if (!isDeepStrictEqual(answers, gives)) return placed.of.title;
    }
  }
  return undefined;
}

/** All that can differ between two statements. */
const textAndValues = ({ text, parameters }: Statement): string =>
  JSON.stringify([text, parameters.map(String)]);

/** The shared scan of a case and its plain query. */
function statements({ of, schema }: Placed, dialect: Dialect): Statement[] {
  const request = requestOf(of, schema);
  const compiled = [compileScan(request, dialect), ...compileNaive(request, dialect)];
  return compiled.map((fragment) => print(fragment, dialect));
}

async function answersOrFailure(
  statement: Statement,
  of: Case,
  engine: Engine,
): Promise<readonly Answer[] | "failed"> {
  try {
    return answersIn(await engine.run(statement), of);
  } catch {
    return "failed";
  }
}
