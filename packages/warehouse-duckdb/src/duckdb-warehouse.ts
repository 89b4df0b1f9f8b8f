import type { Columns, Frame } from "@satsuma/model";
import type {
  Arranged,
  ArrangeRequest,
  Cancel,
  ChosenCustomers,
  ErasedTables,
  Dialect,
  Fragment,
  ImportedRows,
  ImportResult,
  TableImport,
  TablePath,
  Warehouse,
} from "@satsuma/sql";
import { duckdb } from "@satsuma/sql";
import { arrange } from "./arrange/arrange.ts";
import type { Connection } from "./connection.ts";
import { createTable } from "./create-table.ts";
import { inContext } from "./in-context.ts";
import { eraseCustomers } from "./erase/erase-customers.ts";
import { overwriteFree } from "./erase/overwrite-free.ts";
import { importedRows } from "./erase/owned-tables.ts";
import { exportQuery } from "./export-query.ts";
import { importTable } from "./import/import-table.ts";
import type { Session } from "./session.ts";

/** What the warehouse was opened with. */
export interface Surroundings {
  /** Folder that paths in rejected rows are shown relative to. */
  readonly folder?: string;
  /** Folder for files that are needed for a while. */
  readonly spill: string;
  /** Called once, after the connections were closed. */
  close(): void;
}

/** Most rows of a table that wait in the log: replaying them takes no time that anybody would notice. */
const mostWaiting = 10_000;

/** The embedded warehouse over one open database. */
export class DuckDbWarehouse implements Warehouse {
  readonly dialect: Dialect = duckdb;
  readonly #session: Session;
  readonly #surroundings: Surroundings;
  #isClosed = false;

  constructor(session: Session, surroundings: Surroundings) {
    this.#session = session;
    this.#surroundings = surroundings;
  }

  query(query: Fragment, { signal }: Cancel = {}): Promise<Frame> {
    return this.#session.read((connection) => connection.query(query, signal));
  }

  async *stream(query: Fragment, { signal }: Cancel = {}): AsyncGenerator<Frame> {
    // A transaction has one connection, which an unfinished stream would block.
    if (this.#session.isInTransaction) {
      yield await this.query(query, signal === undefined ? {} : { signal });
      return;
    }
    const connection = await this.#session.borrow();
    try {
      yield* connection.stream(query, signal);
    } finally {
      this.#session.giveBack(connection);
    }
  }

  execute(statement: Fragment, { signal }: Cancel = {}): Promise<void> {
    return this.#session.write((connection) => connection.execute(statement, signal));
  }

  transaction(work: () => Promise<void>): Promise<void> {
    return this.#session.transaction(work);
  }

  createTable(
    table: TablePath,
    columns: Columns,
    frames: AsyncIterable<Frame>,
    { signal }: Cancel = {},
  ): Promise<void> {
    const create =
      (from: AsyncIterable<Frame>) =>
      (connection: Connection): Promise<void> =>
        createTable(connection, { table, columns, frames: from, signal });
    return this.#session.isInTransaction
      ? this.#session.write(create(frames))
      : this.#session.transaction(create(inContext(frames)));
  }

  exportQuery(
    query: Fragment,
    file: string,
    format: "csv" | "parquet" | "json",
    { signal }: Cancel = {},
  ): Promise<void> {
    return this.#session.read((connection) =>
      exportQuery(connection, { query, file, format, signal }),
    );
  }

  async importTable(
    table: TableImport,
    { signal, progress }: Cancel & { readonly progress?: (rows: number) => void } = {},
  ): Promise<ImportResult> {
    const { folder, spill } = this.#surroundings;
    const { result } = await this.#session.transaction(
      (connection) => importTable(connection, table, { folder, spill, signal, progress }),
      // A few rows can wait in the log until they are arranged; what replaces a table makes room.
      ({ result: { count }, isWhole }) => isWhole && count.accepted > mostWaiting,
    );
    return result;
  }

  arrange(project: ArrangeRequest, { signal }: Cancel = {}): Promise<Arranged> {
    return this.#session.transaction((connection) => arrange(connection, project, signal));
  }

  importedRows(
    customers: ChosenCustomers,
    { signal }: Cancel = {},
  ): Promise<readonly ImportedRows[]> {
    return this.#session.read((connection) => importedRows(connection, customers, signal));
  }

  eraseCustomers(customers: ChosenCustomers, { signal }: Cancel = {}): Promise<ErasedTables> {
    const erase = (connection: Connection): Promise<ErasedTables> =>
      eraseCustomers(connection, customers, signal);
    return this.#session.isInTransaction
      ? this.#session.write(erase)
      : this.#session.transaction(erase);
  }

  overwriteDeleted({ signal }: Cancel = {}): Promise<void> {
    return this.#session.write((connection) =>
      overwriteFree(connection, () => this.#session.fold(), signal),
    );
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#session.close();
    this.#surroundings.close();
  }
}
