import type { DuckDBAppender, DuckDBConnection, DuckDBVector } from "@duckdb/node-api";
import { DOUBLE, DuckDBDataChunk, VARCHAR } from "@duckdb/node-api";

import type { Column, ColumnKind } from "../columns/column.ts";
import type { ColumnPlans } from "../columns/column-plan.ts";
import type { Batch } from "../tables/shop-tables.ts";
import { copyStatement } from "./copy-statement.ts";
import type { FileFormat } from "./file-format.ts";

// As many rows as DuckDB takes in one chunk.
const CHUNK_ROWS = 2048;

/** A table's rows in memory, as the numbers and texts they came as, until they are written to a file. */
export class StagedTable {
  readonly #connection: DuckDBConnection;
  readonly #name: string;
  readonly #plans: ColumnPlans;
  readonly #chunk: DuckDBDataChunk;
  // Kept open from the first row to the file: closing it after every batch would take a third of all the time.
  #appender: DuckDBAppender | undefined;
  #rows = 0;

  constructor(connection: DuckDBConnection, name: string, plans: ColumnPlans) {
    this.#connection = connection;
    this.#name = name;
    this.#plans = plans;
    this.#chunk = DuckDBDataChunk.create(Object.values(plans).map(({ kind }) => stagedAs(kind)));
  }

  /** How many rows are staged. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds the rows of a batch, whose columns are in the order of the plans. */
  async add({ columns, rows }: Batch): Promise<void> {
    this.#appender ??= await this.#start();
    const list = Object.values(columns);
    for (let from = 0; from < rows; from += CHUNK_ROWS) {
      const to = Math.min(from + CHUNK_ROWS, rows);
      this.#chunk.reset();
      this.#chunk.rowCount = to - from;
      for (const [i, column] of list.entries()) {
        copyInto(this.#chunk.getColumnVector(i), column, from);
      }
      this.#appender.appendDataChunk(this.#chunk);
    }
    this.#rows += rows;
  }

  /** Writes what is staged to a file and starts again empty. */
  async moveTo(path: string, format: FileFormat): Promise<void> {
    const appender = this.#appender ?? (await this.#start());
    appender.closeSync();
    this.#appender = undefined;
    this.#rows = 0;
    const copy = { table: this.#name, plans: this.#plans, format, path };
    const { sql, values, types } = copyStatement(copy);
    await this.#connection.run(sql, values, types);
    await this.#connection.run(`DROP TABLE ${this.#name}`);
  }

  async #start(): Promise<DuckDBAppender> {
    const columns = Object.entries(this.#plans).map(
      ([name, { kind }]) => `${name} ${stagedAs(kind).toString()}`,
    );
    await this.#connection.run(`CREATE TABLE ${this.#name} (${columns.join(", ")})`);
    return this.#connection.createAppender(this.#name);
  }
}

const stagedAs = (kind: ColumnKind) => (kind === "text" ? VARCHAR : DOUBLE);

/** Fills a vector with the entries of a column from a position on. */
function copyInto(vector: DuckDBVector, { values }: Column, from: number): void {
  for (let i = 0; i < vector.itemCount; i++) vector.setItem(i, values[from + i] ?? null);
  vector.flush();
}
