import { name, sql } from "@satsuma/sql";
import type { EventLayout, Warehouse } from "@satsuma/sql";
import type { Work } from "../../project-options.ts";
import { numberAt, textAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Spread } from "../measured.ts";

/** A local day and its events. */
export interface Day {
  /** `2026-03-01`. */
  readonly day: string;
  readonly rows: number;
}

/** The days on which there were events, first to last. */
export async function eventDays(
  warehouse: Warehouse,
  { table, time }: EventLayout,
  timezone: string,
  work: Work,
): Promise<Day[]> {
  const { times, texts } = warehouse.dialect;
  const day = texts.asText(times.date(times.local(name(time), timezone)));
  const frame = await warehouse.query(
    sql`SELECT day, count(*) AS events FROM (SELECT ${day} AS day FROM ${name(...table)}) AS days GROUP BY day ORDER BY day`,
    cancel(work),
  );
  const rows = new Map<string, number>();
  for (let row = 0; row < frame.length; row += 1) {
    const found = isoDay(textAt(frame, "day", row));
    rows.set(found, (rows.get(found) ?? 0) + numberAt(frame, "events", row));
  }
  return [...rows].map(([of, count]) => ({ day: of, rows: count })).toSorted(earlierFirst);
}

/** A day of a year with four digits; what engines write for others is as far away as such a year can be. */
const isoDay = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : /BC|^-/u.test(text) ? "0001-01-01" : "9999-12-31";

const earlierFirst = (one: Day, other: Day): number =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : 0;

/** How many customers have events, and how many events the one with most. */
export async function eventSpread(
  warehouse: Warehouse,
  { table, ordinal, customer }: EventLayout,
  work: Work,
): Promise<Spread> {
  const who = name(ordinal ?? customer);
  const frame = await warehouse.query(
    sql`SELECT count(*) AS customers, coalesce(max(n), 0) AS most FROM (SELECT count(*) AS n FROM ${name(...table)} GROUP BY ${who}) AS each_one`,
    cancel(work),
  );
  return { customers: numberAt(frame, "customers"), most: numberAt(frame, "most") };
}
