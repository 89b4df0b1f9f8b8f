import { cell } from "@satsuma/model";
import type { ColumnValues, Frame, Scalar } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { Cancel, Warehouse } from "@satsuma/sql";
import { fieldColumns, inOrder, rowColumns, selectionOf } from "./fit/columns.ts";
import type { EventSource, FitSource } from "./fit/fit-source.ts";
import { columnFrom, framed } from "./fit/frames.ts";
import type { FrameColumn } from "./fit/frames.ts";

/** Some customers in key order, and their events where a method reads any. */
export interface Batch {
  readonly features: Frame;
  /** The fields, and `row`: the customer's place in `features`, from 0. */
  readonly events?: Frame;
}

/** The customers a method scores in batches. Events are read beside them, in the same order, so that few are held at a time. */
export async function* batchesOf(
  warehouse: Warehouse,
  source: FitSource,
  options: Cancel,
): AsyncGenerator<Batch> {
  const columns = rowColumns(source);
  const query = sql`SELECT ${selectionOf(columns)} FROM ${source.rows} ORDER BY key`;
  const events = source.events && new EventCursor(warehouse, source.events, options);
  let from = 0;
  try {
    for await (const frame of warehouse.stream(query, options)) {
      const features = framed(frame, columns);
      const until = from + frame.length;
      yield { features, ...(events && { events: await events.take(from, until) }) };
      from = until;
    }
  } finally {
    await events?.close();
  }
}

/** Reads events by the place of their customer, each once. */
class EventCursor {
  readonly #columns: readonly FrameColumn[];
  readonly #frames: AsyncIterator<Frame>;
  #frame: Frame = { length: 0, columns: {} };
  #next = 0;

  constructor(warehouse: Warehouse, source: EventSource, options: Cancel) {
    this.#columns = fieldColumns(source);
    const place = { column: "place", as: "place" };
    const query = sql`SELECT ${selectionOf([...this.#columns, place])} FROM ${source.rows} ORDER BY ${inOrder(source)}`;
    this.#frames = warehouse.stream(query, options)[Symbol.asyncIterator]();
  }

  /** The events of the customers from one place to before another. */
  async take(from: number, until: number): Promise<Frame> {
    const gathered = this.#columns.map((): Scalar[] => []);
    const rows: number[] = [];
    while (await this.#isThereOneBefore(until)) {
      rows.push(this.#place() - from);
      this.#columns.forEach(({ column }, i) =>
        gathered[i]!.push(cell(this.#frame.columns[column]!, this.#next)),
      );
      this.#next += 1;
    }
    const columns = this.#columns.map(({ as, type }, i): [string, ColumnValues] => [
      as,
      columnFrom(gathered[i]!, type),
    ]);
    const row = { kind: "numbers" as const, values: Float64Array.from(rows) };
    return { length: rows.length, columns: { ...Object.fromEntries(columns), row } };
  }

  async close(): Promise<void> {
    await this.#frames.return?.();
  }

  async #isThereOneBefore(until: number): Promise<boolean> {
    while (this.#next === this.#frame.length) {
      const { value, done } = await this.#frames.next();
      if (done === true) return false;
      this.#frame = value;
      this.#next = 0;
    }
    return this.#place() < until;
  }

  #place(): number {
    return Number(cell(this.#frame.columns["place"]!, this.#next));
  }
}
