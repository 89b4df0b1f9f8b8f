import type { Clock } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";

/** An instant as people of a zone write it: `2011-12-10`, with the time where it is no midnight. */
export function localDay({ asOf, timezone }: Clock): string {
  const local = Temporal.Instant.from(asOf).toZonedDateTimeISO(timezone);
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime();
  return time.equals(Temporal.PlainTime.from("00:00")) ? day : `${day} ${time.toString()}`;
}
