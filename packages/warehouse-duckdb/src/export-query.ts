import { rename, rm } from "node:fs/promises";
import { raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "./connection.ts";

/** How each format is written. Instants are in UTC and say so. */
const formats = {
  csv: "format csv, header true, timestampformat '%Y-%m-%dT%H:%M:%S.%fZ'",
  parquet: "format parquet, compression zstd",
  json: "format json, array true, timestampformat '%Y-%m-%dT%H:%M:%S.%fZ'",
} as const;

/** Writes a query's result to a file, which appears whole or not at all. */
export async function exportQuery(
  connection: Connection,
  {
    query,
    file,
    format,
    signal,
  }: {
    readonly query: Fragment;
    readonly file: string;
    readonly format: keyof typeof formats;
    readonly signal: AbortSignal | undefined;
  },
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await connection.execute(
      sql`copy (${query}) to ${unfinished} (${raw(formats[format])})`,
      signal,
    );
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
