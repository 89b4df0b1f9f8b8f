import { clickhouseEngine } from "./clickhouse-engine.ts";
import { duckdbEngine } from "./duckdb-engine.ts";
import type { EngineKind } from "./engine.ts";
import { pgliteEngine } from "./pglite-engine.ts";
import { postgresEngine } from "./postgres-engine.ts";

/** The engines that statements are run on; those that cannot be started here say why. */
export const engines: readonly EngineKind[] = [
  duckdbEngine,
  pgliteEngine,
  postgresEngine,
  clickhouseEngine,
];
