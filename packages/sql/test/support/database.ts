import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection, Json } from "@duckdb/node-api";
import { duckdb, print } from "@satsuma/sql";
import type { Fragment, Statement } from "@satsuma/sql";

/** A row by column name, as DuckDB writes values in JSON. */
export type Row = Readonly<Record<string, Json>>;

/** A DuckDB in memory. */
export class Database {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    return new Database(await instance.connect());
  }

  /** Runs any number of statements that a test wrote itself. */
  async execute(script: string): Promise<void> {
    await this.#connection.run(script);
  }

  /** The rows of what was compiled. @throws RangeError unless that is one statement */
  rows(fragment: Fragment): Promise<readonly Row[]> {
    return this.run(print(fragment, duckdb));
  }

  /** The rows of a printed statement. @throws RangeError unless it is one */
  async run({ text, parameters }: Statement): Promise<readonly Row[]> {
    const { count } = await this.#connection.extractStatements(text);
    if (count !== 1) throw new RangeError(`a statement must be one, got ${count}`);
    const prepared = await this.#connection.prepare(text);
    try {
      if (parameters.length > 0) prepared.bind([...parameters]);
      const reader = await prepared.runAndReadAll();
      return reader.getRowObjectsJson();
    } finally {
      prepared.destroySync();
    }
  }

  close(): void {
    this.#connection.closeSync();
  }
}
