import { Temporal } from "temporal-polyfill";

/** The first instant of a local date (`YYYY-MM-DD`) in a zone, as ISO 8601 in UTC with `Z`. */
export const dayStart = (date: string, timezone: string): string =>
  Temporal.PlainDate.from(date).toZonedDateTime(timezone).toInstant().toString();
