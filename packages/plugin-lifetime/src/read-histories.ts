import type { ColumnValues, EventInput, Frame } from "@satsuma/plugin";
import { cell } from "@satsuma/plugin";
import { dayOfDigits } from "./local-day.ts";
import type { Buying } from "./rates/buying.ts";
import { historyOf } from "./rates/history.ts";
import type { History, Purchase } from "./rates/history.ts";

/** One customer as seen now, and as seen when the last weeks are kept back. */
export interface Seen {
  readonly now: History;
  /** How often they had bought by then; nothing when they had not. */
  readonly before?: Buying;
}

/** How to read histories. */
interface Reading {
  /** Number of the day they are read as of. */
  readonly today: number;
  /** Days that are kept back. */
  readonly holdoutDays: number;
  readonly signal: AbortSignal;
}

/**
 * The histories of all customers with orders, by key, in one pass over the orders.
 *
 * @throws the signal's reason when aborted
 */
export async function readHistories(
  events: EventInput | undefined,
  { today, holdoutDays, signal }: Reading,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for await (const purchases of customersOf(events, today)) {
    signal.throwIfAborted();
    const now = historyOf(purchases);
    if (now === undefined) continue;
    const before = historyOf(purchases, holdoutDays);
    seen.push(before === undefined ? { now } : { now, before: buyingOf(before) });
  }
  signal.throwIfAborted();
  return seen;
}

/** Only what is needed, for there is one of these for each customer. */
const buyingOf = ({ repeats, recency, age }: History): Buying => ({ repeats, recency, age });

/** Events come by customer; those of one may lie in two frames. */
async function* customersOf(
  events: EventInput | undefined,
  today: number,
): AsyncGenerator<Purchase[]> {
  let customer: unknown;
  let purchases: Purchase[] = [];
  for await (const frame of events?.stream() ?? []) {
    const { customer: keys, at } = columnsOf(frame);
    for (let row = 0; row < frame.length; row += 1) {
      const key = keys === undefined ? null : cell(keys, row);
      if (key !== customer && purchases.length > 0) {
        yield purchases;
        purchases = [];
      }
      customer = key;
      const { date, amount } = at(row);
      purchases.push({ day: today - date, amount });
    }
  }
  if (purchases.length > 0) yield purchases;
}

/**
 * The purchases of each row of `features`, by the column `row` of the events. How long ago they were follows from the
 * feature `last`, for models may be applied on another day than they were fitted.
 */
export function purchasesByRow(features: Frame, events: Frame): readonly (readonly Purchase[])[] {
  const byRow = Array.from({ length: features.length }, (): Dated[] => []);
  const { at } = columnsOf(events);
  const places = events.columns["row"];
  for (let i = 0; i < events.length; i += 1) {
    byRow[numberAt(places, i)]?.push(at(i));
  }
  return byRow.map((dated, row) => daysAgo(dated, numberAt(features.columns["last"], row)));
}

function daysAgo(dated: readonly Dated[], last: number): readonly Purchase[] {
  const known = dated.filter(({ date }) => !Number.isNaN(date));
  const today = last + known.reduce((latest, { date }) => Math.max(latest, date), -Infinity);
  return known.map(({ date, amount }) => ({ day: today - date, amount }));
}

/** A purchase and the number of its day. */
interface Dated {
  readonly date: number;
  readonly amount: number;
}

function columnsOf({ columns }: Frame) {
  const { date, amount, customer } = columns;
  const at = (row: number): Dated => ({
    date: dayOfDigits(numberAt(date, row)),
    amount: numberAt(amount, row),
  });
  return { customer, at };
}

function numberAt(column: ColumnValues | undefined, row: number): number {
  if (column?.kind === "numbers") return column.values[row] ?? NaN;
  const scalar = column === undefined ? null : cell(column, row);
  return scalar === null ? NaN : Number(scalar);
}
