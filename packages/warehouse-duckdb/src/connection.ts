import { setTimeout } from "node:timers/promises";
import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResult } from "@duckdb/node-api";
import { cell } from "@satsuma/model";
import type { Frame, Scalar } from "@satsuma/model";
import { duckdb, print } from "@satsuma/sql";
import type { Fragment, SqlParameter } from "@satsuma/sql";
import { engineError, warehouseClosed } from "./engine-error.ts";
import { frames } from "./frames/frames.ts";

/** Rows of a frame: enough to make the cost of one small beside the cost of its rows. */
const frameRows = 8192;

/** Time between two interrupts: one that comes before the engine has begun is forgotten. */
const interruptEveryMs = 10;

/** A row by column name. */
export type Row = Readonly<Record<string, Scalar>>;

/** One connection to DuckDB: runs fragments one after another, stops when a signal says so. */
export class Connection {
  readonly #connection: DuckDBConnection;
  /** What the engine is at: a connection that was closed under it would take the process with it. */
  readonly #running = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  /** The binding's own connection, for appenders. */
  get native(): DuckDBConnection {
    return this.#connection;
  }

  /** Runs a statement for its effect. */
  async execute(fragment: Fragment, signal?: AbortSignal): Promise<void> {
    await this.#run(fragment, signal, (prepared) => prepared.run());
  }

  /** All rows, for results known to be small. */
  async rows(fragment: Fragment, signal?: AbortSignal): Promise<readonly Row[]> {
    const found: Row[] = [];
    for await (const frame of this.stream(fragment, signal)) found.push(...rowsOf(frame));
    return found;
  }

  /** The only row of a result that has exactly one. */
  async row(fragment: Fragment, signal?: AbortSignal): Promise<Row> {
    const [row] = await this.rows(fragment, signal);
    if (row === undefined) throw new RangeError("a query that gives one row gave none");
    return row;
  }

  /** The whole result as one frame. */
  async query(fragment: Fragment, signal?: AbortSignal): Promise<Frame> {
    let whole: Frame = { length: 0, columns: {} };
    for await (const frame of this.#frames(fragment, signal, Infinity)) whole = frame;
    return whole;
  }

  /** The result in frames; the connection is busy until the last one was taken. */
  stream(fragment: Fragment, signal?: AbortSignal): AsyncGenerator<Frame> {
    return this.#frames(fragment, signal, frameRows);
  }

  /** Stops what runs, waits for it, and closes; who asks after that is told so. Calling it again does nothing more. */
  close(): Promise<void> {
    this.#closed ??= this.#stopAndClose();
    return this.#closed;
  }

  async #stopAndClose(): Promise<void> {
    while (this.#running.size > 0) {
      this.#connection.interrupt();
      await Promise.race([Promise.allSettled(this.#running), setTimeout(interruptEveryMs)]);
    }
    this.#connection.closeSync();
  }

  async *#frames(
    fragment: Fragment,
    signal: AbortSignal | undefined,
    rows: number,
  ): AsyncGenerator<Frame> {
    const result = await this.#run(fragment, signal, (prepared) => prepared.stream());
    const parts = frames(result, rows);
    for (;;) {
      const next = await this.#stoppable(() => parts.next(), signal);
      if (next.done) return;
      yield next.value;
    }
  }

  async #run<Result extends DuckDBResult>(
    fragment: Fragment,
    signal: AbortSignal | undefined,
    run: (prepared: DuckDBPreparedStatement) => Promise<Result>,
  ): Promise<Result> {
    const { text, parameters } = print(fragment, duckdb);
    return this.#stoppable(async () => {
      const prepared = await this.#connection.prepare(text);
      try {
        parameters.forEach((value, i) => {
          bind(prepared, i + 1, value);
        });
        return await run(prepared);
      } finally {
        prepared.destroySync();
      }
    }, signal);
  }

  /** An interrupt that comes before DuckDB has begun is forgotten, so it is repeated until the work ends. */
  async #stoppable<Result>(
    work: () => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    signal?.throwIfAborted();
    if (this.#closed) throw warehouseClosed();
    let repeat: NodeJS.Timeout | undefined;
    const stop = (): void => {
      this.#connection.interrupt();
      repeat = setInterval(() => {
        this.#connection.interrupt();
      }, interruptEveryMs);
    };
    signal?.addEventListener("abort", stop, { once: true });
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      signal?.throwIfAborted();
      throw engineError(error, "the warehouse");
    } finally {
      this.#running.delete(running);
      signal?.removeEventListener("abort", stop);
      clearInterval(repeat);
    }
  }
}

function bind(prepared: DuckDBPreparedStatement, position: number, value: SqlParameter): void {
  if (value === null) prepared.bindNull(position);
  else if (typeof value === "string") prepared.bindVarchar(position, value);
  else if (typeof value === "boolean") prepared.bindBoolean(position, value);
  else if (typeof value === "bigint") bindWhole(prepared, position, value);
  else if (Number.isSafeInteger(value)) bindWhole(prepared, position, BigInt(value));
  else prepared.bindDouble(position, value);
}

/** The smallest type that holds it: sums and products of wider ones would need wider arithmetic. */
function bindWhole(prepared: DuckDBPreparedStatement, position: number, value: bigint): void {
  if (BigInt.asIntN(32, value) === value) prepared.bindInteger(position, Number(value));
  else if (BigInt.asIntN(64, value) === value) prepared.bindBigInt(position, value);
  else prepared.bindHugeInt(position, value);
}

function rowsOf(frame: Frame): Row[] {
  const columns = Object.entries(frame.columns);
  return Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, cell(values, row)])),
  );
}
