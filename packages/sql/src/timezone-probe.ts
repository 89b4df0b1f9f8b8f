import type { Dialect } from "./dialect.ts";
import { raw, sql } from "./fragment.ts";
import type { Fragment } from "./fragment.ts";
import { localClock } from "./plan/local-clock.ts";
import { firstMicrosecondFrom, timestampText } from "./plan/microseconds.ts";
import { writeSelect } from "./write/select.ts";

/** Whether an engine knows the same clocks as we do: a question, and which column of its answer is about what. */
export interface TimezoneProbe {
  /** Gives one row in which every column is true. */
  readonly statement: Fragment;
  /** Column → the instant and zone it is about, `2025-10-26T01:00:00Z Europe/Berlin`. */
  readonly about: Readonly<Record<string, string>>;
}

/** Instants beside changes of clocks, far from today, and in zones that changed their minds. */
const instants: readonly (readonly [instant: string, timezone: string])[] = [
  ["2024-03-31T00:59:59Z", "Europe/Berlin"],
  ["2024-03-31T01:00:00Z", "Europe/Berlin"],
  ["2025-10-26T00:59:59Z", "Europe/Berlin"],
  ["2025-10-26T01:00:00Z", "Europe/Berlin"],
  ["2050-07-01T22:00:00Z", "Europe/Berlin"],
  ["1950-06-30T23:30:00Z", "Europe/Berlin"],
  ["1945-06-01T21:30:00Z", "Europe/Berlin"],
  ["2012-06-01T20:00:00Z", "Europe/Moscow"],
  ["2015-06-01T21:00:00Z", "Europe/Moscow"],
  ["2018-11-04T03:00:00Z", "America/Sao_Paulo"],
  ["2025-01-01T02:59:59Z", "America/Sao_Paulo"],
  ["2025-03-09T06:59:59Z", "America/New_York"],
  ["2025-11-02T06:00:00Z", "America/New_York"],
  ["2006-04-02T07:00:00Z", "America/New_York"],
  ["2025-07-01T02:30:00Z", "America/St_Johns"],
  ["2025-01-01T18:30:00Z", "Asia/Kolkata"],
  ["2025-01-01T18:15:00Z", "Asia/Kathmandu"],
  ["2011-12-30T10:00:00Z", "Pacific/Apia"],
  ["2025-04-05T15:00:00Z", "Australia/Lord_Howe"],
  ["2022-10-27T21:00:00Z", "Asia/Amman"],
];

/** The probe of an engine: a server's zone tables may be older than ours, and rules would then give other days. */
export function timezoneProbe(dialect: Dialect): TimezoneProbe {
  const columns = instants.map(([instant, timezone], i) => ({
    as: `probe_${i + 1}`,
    sql: dialect.yesNo(sql`(${agrees(instant, timezone, dialect)})`),
    about: `${instant} ${timezone}`,
  }));
  return {
    statement: dialect.statement(writeSelect({ columns, from: raw("(SELECT 1 AS one) AS probe") })),
    about: Object.fromEntries(columns.map(({ as, about }) => [as, about])),
  };
}

function agrees(instant: string, timezone: string, { literals, times }: Dialect): Fragment {
  const { date, sinceMidnight } = localClock(instant, timezone);
  const minutes = Math.floor(Number(sinceMidnight) / 60_000_000);
  const local = times.local(
    literals.instant(timestampText(firstMicrosecondFrom(instant))),
    timezone,
  );
  const { hour, minute } = times.parts;
  return sql`${times.date(local)} = ${literals.date(date)} AND ${hour(local)} * 60 + ${minute(local)} = ${raw(String(minutes))}`;
}
