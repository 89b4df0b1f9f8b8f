import type { TimeWriters } from "../dialect.ts";
import { sql } from "../fragment.ts";
import { whole } from "./ansi.ts";
import { refuse } from "./trino-refuse.ts";

/** Dates and instants after functions/datetime.html; the names of functions are sections of that page. */
export const trinoTimes: TimeWriters = {
  // #with_timezone takes a timestamp for one of UTC, #at_timezone shows it elsewhere.
  local: (instant, timezone) => sql`at_timezone(with_timezone(${instant}, 'UTC'), ${timezone})`,
  date: (local) => sql`CAST(${local} AS DATE)`,
  parts: {
    minute: (value) => sql`minute(${value})`,
    hour: (value) => sql`hour(${value})`,
    day: (value) => sql`day(${value})`,
    // #week is that of ISO.
    week: (value) => sql`week(${value})`,
    month: (value) => sql`month(${value})`,
    quarter: (value) => sql`quarter(${value})`,
    year: (value) => sql`year(${value})`,
    // #day_of_week is that of ISO: Monday is 1.
    weekday: (value) => sql`day_of_week(${value})`,
  },
  // #date_diff
  days: (from, to) => sql`date_diff('day', ${from}, ${to})`,
  microseconds: () =>
    refuse("hours or minutes between instants", "it tells instants apart by milliseconds only"),
  // #date_add
  addDays: (date, days) => sql`date_add('day', ${days}, ${date})`,
  addMonths: () =>
    refuse(
      "a date moved by months",
      "its documentation does not say where the end of a month goes",
    ),
  addMicroseconds: (instant, microseconds) =>
    microseconds % 1000n === 0n
      ? sql`date_add('millisecond', ${whole(microseconds / 1000n)}, ${instant})`
      : refuse("an instant moved by microseconds", "it moves instants by milliseconds at least"),
};
