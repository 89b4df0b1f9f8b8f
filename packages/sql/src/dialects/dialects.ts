import type { Dialect } from "../dialect.ts";
import { clickhouse } from "./clickhouse.ts";
import { duckdb } from "./duckdb.ts";
import { postgres } from "./postgres.ts";
import { trino } from "./trino.ts";

/** The engines that rules can be compiled for, by the name people give them. */
export const dialects = { duckdb, postgres, clickhouse, trino } satisfies Readonly<
  Record<string, Dialect>
>;

export type DialectName = keyof typeof dialects;

/** In the order in which they are offered. */
export const dialectNames: readonly DialectName[] = ["duckdb", "postgres", "clickhouse", "trino"];
