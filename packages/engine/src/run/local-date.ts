import { Temporal } from "temporal-polyfill";

/** The date that an instant has in a zone: `2026-03-01`. */
export const localDate = (instant: string, timezone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();
