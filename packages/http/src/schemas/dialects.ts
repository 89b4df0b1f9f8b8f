import type { Project } from "@satsuma/engine";

/** A dialect of SQL that a statement can be written in. */
export type Dialect = NonNullable<NonNullable<Parameters<Project["sql"]>[1]>["dialect"]>;

const known: Readonly<Record<Dialect, string>> = {
  duckdb: "duckdb",
  postgres: "postgres",
  clickhouse: "clickhouse",
  trino: "trino",
};

/** The dialects of SQL that a statement can be written in. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above, which has them all
export const dialects = Object.keys(known) as Dialect[];
