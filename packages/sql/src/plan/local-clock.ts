import { offsetChanges } from "@satsuma/ir";
import { firstMicrosecondFrom, timestampText } from "./microseconds.ts";

/** What a clock on a wall shows. */
export interface LocalClock {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly sinceMidnight: bigint;
}

const dayMicroseconds = 86_400_000_000n;

/** Wall-clock time of an instant (ISO 8601 in UTC with `Z`) in a zone; microseconds. */
export function localClock(instant: string, timezone: string): LocalClock {
  const end = new Date(Date.parse(instant) + 1000).toISOString();
  const offset = offsetChanges(timezone, instant, end)[0]?.offsetSeconds ?? 0;
  const local = firstMicrosecondFrom(instant) + BigInt(offset) * 1_000_000n;
  const [date = ""] = timestampText(local).split(" ");
  const sinceMidnight = ((local % dayMicroseconds) + dayMicroseconds) % dayMicroseconds;
  return { date, sinceMidnight };
}
