import { name, sql } from "@satsuma/sql";
import type { AddedRows, EventLayout, Warehouse } from "@satsuma/sql";
import type { Work } from "../../project-options.ts";
import { numberAt, textAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import { keptTables } from "../kept/kept-tables.ts";
import { rowsOfTable } from "./look.ts";

/** A local day and its events. */
export interface Day {
  /** `2026-03-01`. */
  readonly day: string;
  readonly rows: number;
}

/** What events are counted over. */
interface CountedEvents {
  readonly warehouse: Warehouse;
  readonly work: Work;
  /** The table, as rules call it, and where it lies. */
  readonly name: string;
  readonly layout: EventLayout;
  /** The rows that were not counted yet; all of them where it is absent. */
  readonly added: AddedRows | undefined;
}

/** The days on which there were events, first to last. Their counts are kept, and those of added rows put beside them. */
export async function eventDays(counted: CountedEvents, timezone: string): Promise<Day[]> {
  const { warehouse, name: table, work } = counted;
  await countDays(counted, timezone);
  const frame = await warehouse.query(
    sql`SELECT day, sum(n) AS events FROM ${kept} WHERE table_name = ${table} GROUP BY day ORDER BY day`,
    cancel(work),
  );
  const rows = new Map<string, number>();
  for (let row = 0; row < frame.length; row += 1) {
    const found = isoDay(textAt(frame, "day", row));
    rows.set(found, (rows.get(found) ?? 0) + numberAt(frame, "events", row));
  }
  return [...rows].map(([of, count]) => ({ day: of, rows: count })).toSorted(earlierFirst);
}

const kept = name(...keptTables.days);

async function countDays(
  { warehouse, name: table, layout, added, work }: CountedEvents,
  timezone: string,
): Promise<void> {
  const { literals, times, texts } = warehouse.dialect;
  if (added === undefined)
    await warehouse.execute(sql`DELETE FROM ${kept} WHERE table_name = ${table}`);
  const day = texts.asText(times.date(times.local(name(layout.time), timezone)));
  const rows = rowsOfTable({ table: layout.table, ...(added && { added }) });
  await warehouse.execute(
    sql`INSERT INTO ${kept} (table_name, day, n) SELECT ${literals.text(table)}, day, count(*) FROM (SELECT ${day} AS day FROM ${rows}) AS days GROUP BY day`,
    cancel(work),
  );
}

/** A day of a year with four digits; what engines write for others is as far away as such a year can be. */
const isoDay = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : /BC|^-/u.test(text) ? "0001-01-01" : "9999-12-31";

const earlierFirst = (one: Day, other: Day): number =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : 0;
