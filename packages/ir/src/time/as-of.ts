import type { AsOfPolicy } from "../program.ts";
import type { TimeUnit } from "../unit.ts";
import { startOf, wallClock } from "./calendar.ts";
import type { Clock } from "./clock.ts";

/** The instant a rule with such a policy describes when it is run at the clock's instant: ISO 8601 in UTC with `Z`. */
export function asOfUnder(policy: AsOfPolicy, clock: Clock): string {
  if (policy === "run time") return clock.asOf;
  return startOf(wallClock(clock), units[policy], clock.weekStart).toInstant().toString();
}

const units: Readonly<Record<Exclude<AsOfPolicy, "run time">, TimeUnit>> = {
  "start of minute": "minute",
  "start of hour": "hour",
  "start of day": "day",
  "start of week": "week",
  "start of month": "month",
  "start of quarter": "quarter",
  "start of year": "year",
};
