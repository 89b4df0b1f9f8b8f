import type { DuckDBConnection } from "@duckdb/node-api";
import { fileError } from "../files/data-error.ts";

/** A row of a look: column → value as JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs a query over files in an engine of its own, in memory; what fails is told with the file's name. */
export interface Looker {
  rows(query: string): Promise<Row[]>;
}

/** Lends an engine for one piece of work. */
export async function looking<Answer>(
  file: string,
  signal: AbortSignal,
  work: (looker: Looker) => Promise<Answer>,
): Promise<Answer> {
  // Every config imports this package; only looking at rows needs the engine.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const stop = (): void => connection.interrupt();
  signal.addEventListener("abort", stop);
  try {
    signal.throwIfAborted();
    return await work({ rows: (query) => rows(connection, query) });
  } catch (cause) {
    signal.throwIfAborted();
    throw fileError(file, cause);
  } finally {
    signal.removeEventListener("abort", stop);
    connection.closeSync();
    instance.closeSync();
  }
}

const rows = async (connection: DuckDBConnection, query: string): Promise<Row[]> =>
  (await connection.runAndReadAll(query)).getRowObjectsJson();

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Text as SQL writes it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Paths as an SQL list; DuckDB reads each as a pattern, so what is special in a pattern is set in brackets. */
export const quotedFiles = (files: readonly string[]): string =>
  quotedList(files.map((file) => file.replaceAll(/[*?[]/gu, "[$&]")));

/** Texts as an SQL list. */
export const quotedList = (texts: readonly string[]): string =>
  `[${texts.map(quotedText).join(", ")}]`;
