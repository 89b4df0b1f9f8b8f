import { asOfUnder } from "@satsuma/ir";
import type { Clock, SegmentMeta } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";

/** What instants follow from: the project's own, and the moment of the run where no instant was asked for. */
export interface Moment {
  readonly clock: Clock;
  /** ISO instant; absent when a person or the config named the instant, which is then that of every segment. */
  readonly now?: string;
}

/** The instant a segment describes: what its `as of` makes of the moment, in its own zone. */
export const segmentAsOf = (
  { clock, now }: Moment,
  { asOf, timezone = clock.timezone }: Pick<SegmentMeta, "asOf" | "timezone">,
): string => (now === undefined ? clock.asOf : asOfUnder(asOf, { ...clock, timezone, asOf: now }));

/** The latest of some instants. */
export const latest = (instants: readonly string[]): string =>
  instants.reduce((last, each) => (isBefore(last, each) ? each : last));

/** Whether one instant is earlier than another. Those in UTC with as many digits are in order as texts. */
export const isBefore = (one: string, other: string): boolean =>
  plain.test(one) && plain.test(other) ? one < other : Temporal.Instant.compare(one, other) < 0;

const plain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u;

/** Whether the last local date on which a segment is run is over. */
export function hasExpired(
  moment: Moment,
  segment: Pick<SegmentMeta, "asOf" | "timezone" | "expires">,
): boolean {
  const { expires, timezone = moment.clock.timezone } = segment;
  if (expires === undefined) return false;
  const date = Temporal.Instant.from(segmentAsOf(moment, segment))
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  return Temporal.PlainDate.compare(date, expires) > 0;
}
