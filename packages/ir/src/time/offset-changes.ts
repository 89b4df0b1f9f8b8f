import { Temporal } from "temporal-polyfill";

/** From an instant on, local time is ahead of UTC by so much (behind where negative). */
export interface OffsetChange {
  /** ISO 8601 in UTC with `Z`. */
  readonly from: string;
  readonly offsetSeconds: number;
}

/**
 * How local time of a zone relates to UTC within `[from, to)`: the offset at `from`, then every change in order.
 * Cost: one time-zone look-up per change.
 */
export function offsetChanges(timezone: string, from: string, to: string): OffsetChange[] {
  const end = Temporal.Instant.from(to);
  const changes: OffsetChange[] = [];
  let time: Temporal.ZonedDateTime | null =
    Temporal.Instant.from(from).toZonedDateTimeISO(timezone);
  while (time !== null && Temporal.Instant.compare(time.toInstant(), end) < 0) {
    const offsetSeconds = time.offsetNanoseconds / 1e9;
    if (changes.at(-1)?.offsetSeconds !== offsetSeconds) {
      changes.push({ from: time.toInstant().toString(), offsetSeconds });
    }
    time = time.getTimeZoneTransition("next");
  }
  return changes;
}
