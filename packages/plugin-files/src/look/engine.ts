import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
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
  const started = engine.start();
  try {
    return await lend(await started, signal, work);
  } catch (cause) {
    engine.giveUp(started);
    signal.throwIfAborted();
    throw fileError(file, cause);
  }
}

async function lend<Answer>(
  instance: DuckDBInstance,
  signal: AbortSignal,
  work: (looker: Looker) => Promise<Answer>,
): Promise<Answer> {
  const connection = await instance.connect();
  const stop = (): void => connection.interrupt();
  signal.addEventListener("abort", stop);
  try {
    signal.throwIfAborted();
    return await work({ rows: (query) => rows(connection, query) });
  } finally {
    signal.removeEventListener("abort", stop);
    connection.closeSync();
  }
}

/** The engine of a process: starting one takes longer than looking at most files, so it stays for the next look. */
class Engine {
  #instance: Promise<DuckDBInstance> | undefined;

  start(): Promise<DuckDBInstance> {
    this.#instance ??= startEngine();
    return this.#instance;
  }

  /** Does not lend an engine again in which something failed: what is fatal to one look would be to all that follow. */
  giveUp(started: Promise<DuckDBInstance>): void {
    if (this.#instance === started) this.#instance = undefined;
  }
}

const engine = new Engine();

async function startEngine(): Promise<DuckDBInstance> {
  // Every config imports this package; only looking at rows needs the engine.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // A file is looked at once: what was read of it is not to stay in memory as long as the engine does.
    enable_external_file_cache: "false",
  });
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
