import type { FoldName } from "../dialect.ts";
import type { Layout } from "../layout.ts";
import { firstMicrosecondFrom } from "./microseconds.ts";
import type { Stretch } from "./plan.ts";

/** What is known, or taken for granted, about the events of one table. */
export interface EventStatistics {
  readonly rows: number;
  readonly customers: number;
  /** Microseconds since 1970. */
  readonly first: bigint;
  readonly last: bigint;
}

/** Figures of a table as of an instant; where nobody counted, those of a middling shop. */
export function statisticsOf(event: string, layout: Layout, asOf: string): EventStatistics {
  const { rows, first } = layout.events[event] ?? {};
  const customers = layout.customers.rows ?? 1_000_000;
  const last = firstMicrosecondFrom(asOf);
  const start = first === undefined ? last - threeYears : firstMicrosecondFrom(first);
  return { rows: rows ?? 20 * customers, customers, first: start < last ? start : last - 1n, last };
}

const threeYears = 3n * 365n * 86_400_000_000n;

/** How many events lie in a stretch, were they spread evenly over time. */
export function rowsWithin({ from, to }: Stretch, statistics: EventStatistics): number {
  const { first, last, rows } = statistics;
  const start = from === undefined || from < first ? first : from;
  const end = to > last ? last : to;
  return start >= end ? 0 : (rows * Number(end - start)) / Number(last - first);
}

/** What a pass does, in numbers. */
export interface PassWork {
  readonly rows: number;
  /** Conditions worked out once a row. */
  readonly conditions: number;
  readonly folds: readonly FoldName[];
  /** How many of the columns are only parts of a figure, to be put together for every customer. */
  readonly parts: number;
}

/** Nanoseconds of work for a pass and for joining it to the customers, as measured on DuckDB with events sorted by customer. */
export function passCost(work: PassWork, { rows, customers }: EventStatistics): number {
  const folding = work.folds.reduce((sum, fold) => sum + nanoseconds[fold], 0);
  const grouping = work.folds.includes("distinct") ? 110 : 13;
  const perRow = grouping + 3 * work.conditions + folding;
  const perCustomer = 250 + 5 * work.folds.length + 12 * work.parts;
  return 2 * rows + perRow * work.rows + perCustomer * customers;
}

const nanoseconds: Readonly<Record<FoldName, number>> = {
  count: 4.5,
  sum: 8.5,
  sumMillionths: 20,
  min: 9.5,
  max: 9.5,
  distinct: 5,
  distinctCodes: 10,
  median: 60,
  first: 15,
  last: 15,
};
