import { Temporal } from "temporal-polyfill";

/** The distance of a zone's clocks to UTC as a step function of their local time. */
export interface ZoneOffsets {
  /** Seconds east of UTC before the first step. */
  readonly first: number;
  /** Ascending; from `local` (wall-clock time, ISO without zone) on, clocks are `seconds` east of UTC. */
  readonly steps: readonly { readonly local: string; readonly seconds: number }[];
}

/** The year from which on steps are not listed. */
export const listedUntil = 2100;

/**
 * The steps of a zone until 2100. A local time that does not exist belongs to the step before it, which moves it forward; one
 * that exists twice belongs to the step before it too, which takes the earlier instant: Temporal's "compatible".
 *
 * @throws RangeError when there is no such zone
 */
export function zoneOffsets(zone: string): ZoneOffsets {
  let now = Temporal.Instant.from("1800-01-01T00:00:00Z").toZonedDateTimeISO(zone);
  const first = now.offsetNanoseconds / 1e9;
  const steps: { local: string; seconds: number }[] = [];
  let before = first;
  for (;;) {
    const next = now.getTimeZoneTransition("next");
    if (next === null || next.year >= listedUntil) return { first, steps };
    const seconds = next.offsetNanoseconds / 1e9;
    const local = next
      .toInstant()
      .toZonedDateTimeISO("UTC")
      .toPlainDateTime()
      .add({ seconds: Math.max(before, seconds) });
    steps.push({ local: local.toString(), seconds });
    before = seconds;
    now = next;
  }
}
