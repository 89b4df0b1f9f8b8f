import type { Dialect } from "../dialect.ts";
import { name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { ansi } from "./ansi.ts";
import { postgresDoubles } from "./postgres-doubles.ts";

/** PostgreSQL 15 and later: where it differs from the standard. Instants are columns of type `timestamp`, in UTC. */
export const postgres: Dialect = {
  ...ansi,
  name: "postgres",
  // Comparing, ordering and grouping by a database's collation would give another result on each server.
  stored: (column, kind) =>
    kind === "text" || kind === "enum" ? byCodePoint(column) : ansi.stored(column, kind),
  isTrue: (test) => sql`(${test}) IS TRUE`,
  isNotTrue: (test) => sql`(${test}) IS NOT TRUE`,
  numbers: {
    ...ansi.numbers,
    inDoubles: postgresDoubles,
    overflowIsPassedOn: false,
    // A numeric keeps its decimal places whatever stands beside it.
    inTypeOf: (value) => value,
  },
  texts: {
    ...ansi.texts,
    asText: (value) => byCodePoint(value),
    holds: (column, text) => sql`${byCodePoint(column)} = ${postgres.literals.text(text)}`,
    hash32: (value) =>
      sql`CAST(CAST('x' || LEFT(ENCODE(SHA256(CONVERT_TO(${value}, 'UTF8')), 'hex'), 8) AS BIT(32)) AS BIGINT)`,
  },
  // Without the fence the value would be put in wherever it is named.
  named: (value, as, expression) =>
    sql`(SELECT ${expression} FROM (SELECT ${value} AS ${name(as)} OFFSET 0) AS ${name("named")})`,
  // A step that is read once would be put into the one that reads it, and its columns wherever they are named.
  within: (select, alias) => sql`(\n${select}\nOFFSET 0\n) AS ${name(alias)}`,
  step: (as, select) => sql`${name(as)} AS MATERIALIZED (\n${select}\n)`,
};

const byCodePoint = (value: Fragment): Fragment => sql`(CAST(${value} AS VARCHAR) COLLATE "C")`;
