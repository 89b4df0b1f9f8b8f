import { ansi, postgres, raw, sql } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";
import { mutantsOf } from "./mutants.ts";
import type { BrokenSome, Mutant } from "./mutants.ts";

const same = (value: Fragment): Fragment => value;
const byDatabase = (value: Fragment): Fragment => sql`CAST(${value} AS VARCHAR)`;

/** What someone would write who takes PostgreSQL for another engine. */
const broken: BrokenSome<Dialect> = {
  isTrue: same,
  isNotTrue: (test) => sql`NOT (${test})`,
  numbers: {
    toDouble: same,
    inDoubles: ansi.numbers.inDoubles,
    floorDivide: (value, by) => sql`(${value} / ${raw(String(by))})`,
    roundApprox: (value) => sql`ROUND(${value})`,
  },
  texts: {
    asText: byDatabase,
    fold: (value) => sql`LOWER(${value} COLLATE "C")`,
    hash32: (value) => sql`CAST(HASHTEXT(${value}) AS BIGINT)`,
    like: (value, pattern) => sql`${value} LIKE ${pattern}`,
  },
  times: {
    local: same,
    parts: { weekday: (value) => sql`EXTRACT(DOW FROM ${value})` },
    microseconds: (from, to) =>
      sql`(CAST(EXTRACT(EPOCH FROM (${to} - ${from})) AS BIGINT) * 1000000)`,
  },
  folds: {
    first: ({ value, order }) => ansi.folds.min({ value, order }),
    last: ({ value, order }) => ansi.folds.max({ value, order }),
    sumMillionths: (input) => sql`(SUM(${input.value}) * 1e6)`,
  },
};

/** Traps that a part of a writer avoids. */
const parts: readonly Mutant[] = [
  {
    writer: "stored: NaN is larger than every number",
    dialect: {
      ...postgres,
      stored: (column, kind) => (kind === "approx" ? column : postgres.stored(column, kind)),
    },
  },
  {
    writer: "stored: an enum equals no text",
    dialect: { ...postgres, stored: ansi.stored },
  },
];

export const postgresMutants: readonly Mutant[] = [...mutantsOf(postgres, broken), ...parts];
