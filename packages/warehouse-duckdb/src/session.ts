import { AsyncLocalStorage } from "node:async_hooks";
import type { DuckDBInstance } from "@duckdb/node-api";
import { raw } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { Connection } from "./connection.ts";
import { warehouseClosed } from "./engine-error.ts";
import type { Log } from "./durable/log.ts";

/** Readers that are kept for the next query. */
const mostIdle = 2;

/**
 * The connections to one database: any number that read, one that writes. Writers wait for each other; readers see what was
 * committed when they began and wait for no one. Inside a transaction everything goes through the writer.
 */
export class Session {
  readonly #instance: DuckDBInstance;
  readonly #select: Fragment;
  readonly #writer: Connection;
  readonly #log: Log | undefined;
  readonly #inTransaction = new AsyncLocalStorage<Connection>();
  readonly #readers = new Set<Connection>();
  /** Readers to be: the engine must not be closed under them. */
  readonly #opening = new Set<Promise<unknown>>();
  /** Readers that wait for the next query. */
  readonly #idle: Connection[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #isOpen = true;

  private constructor(
    instance: DuckDBInstance,
    select: Fragment,
    writer: Connection,
    log: Log | undefined,
  ) {
    this.#instance = instance;
    this.#select = select;
    this.#writer = writer;
    this.#log = log;
  }

  /**
   * @param select the statement that makes a new connection use the database: `use "project"`
   * @param log the log of its file; absent where it has none
   */
  static async open(instance: DuckDBInstance, select: Fragment, log?: Log): Promise<Session> {
    const writer = new Connection(await instance.connect());
    await writer.execute(select);
    // Makes DuckDB count the rows it has done, which it prints nowhere.
    await writer.execute(raw("set enable_progress_bar = true"));
    await writer.execute(raw("set enable_progress_bar_print = false"));
    // From here on no query can lift the limits or reach for extensions.
    await writer.execute(raw("set lock_configuration = true"));
    return new Session(instance, select, writer, log);
  }

  /** True while the caller runs inside `transaction`. */
  get isInTransaction(): boolean {
    return this.#inTransaction.getStore() !== undefined;
  }

  /** Lends a connection that reads; one whose work was done serves again. */
  async read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = this.#inTransaction.getStore() ?? this.#idle.pop() ?? (await this.borrow());
    let result: Result;
    try {
      this.#mustBeOpen();
      result = await work(connection);
    } catch (error) {
      this.giveBack(connection);
      throw error;
    }
    this.#keep(connection);
    return result;
  }

  /** A connection that reads, until it is given back. */
  async borrow(): Promise<Connection> {
    this.#mustBeOpen();
    const inTransaction = this.#inTransaction.getStore();
    if (inTransaction) return inTransaction;
    const reader = await this.#connect();
    await reader.execute(this.#select);
    return reader;
  }

  async #connect(): Promise<Connection> {
    const opening = this.#instance.connect();
    this.#opening.add(opening);
    try {
      const reader = new Connection(await opening);
      this.#readers.add(reader);
      return reader;
    } finally {
      this.#opening.delete(opening);
    }
  }

  giveBack(connection: Connection): void {
    if (this.#readers.delete(connection)) void connection.close();
  }

  #keep(connection: Connection): void {
    if (!this.#readers.has(connection)) return;
    if (this.#isOpen && this.#idle.length < mostIdle) this.#idle.push(connection);
    else this.giveBack(connection);
  }

  /** Lends the connection that writes, when it is this caller's turn. */
  async write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    this.#mustBeOpen();
    const inTransaction = this.#inTransaction.getStore();
    if (inTransaction) return work(inTransaction);
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    try {
      this.#mustBeOpen();
      return await work(this.#writer);
    } finally {
      resolve();
    }
  }

  /**
   * All that `work` does takes effect, or none of it, also when the process is killed; then the database is made durable
   * without its log.
   *
   * @param isFolded whether that is done now; otherwise the next transaction does it, or closing
   */
  async transaction<Result>(
    work: (connection: Connection) => Promise<Result>,
    isFolded: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    if (this.isInTransaction) throw new TypeError("a transaction cannot hold another");
    return this.write(async (writer) => {
      await writer.execute(raw("begin transaction"));
      let result: Result;
      try {
        result = await this.#inTransaction.run(writer, () => work(writer));
      } catch (error) {
        await rollBack(writer);
        throw error;
      }
      await writer.execute(raw("commit"));
      if (isFolded(result)) await this.#log?.foldUnlessBusy(writer);
      return result;
    });
  }

  /** Stops what runs, waits for it, and closes all connections. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await Promise.allSettled(this.#opening);
    await Promise.all([...this.#readers].map(async (reader) => reader.close()));
    await this.#turn;
    this.#readers.clear();
    this.#idle.length = 0;
    await this.#log?.foldAtLast(this.#writer);
    await this.#writer.close();
  }

  /**
   * Folds the log into the database file, for who has the turn to write.
   *
   * @throws Error where somebody reads what was dropped
   */
  async fold(): Promise<void> {
    await this.#log?.fold(this.#writer);
  }

  #mustBeOpen(): void {
    if (this.#isOpen) return;
    throw warehouseClosed();
  }
}

/** A failed statement may have ended the transaction already: then there is nothing to roll back. */
async function rollBack(writer: Connection): Promise<void> {
  try {
    await writer.execute(raw("rollback"));
  } catch (error) {
    const isOver = error instanceof Error && error.message.includes("no transaction is active");
    if (!isOver) throw error;
  }
}
