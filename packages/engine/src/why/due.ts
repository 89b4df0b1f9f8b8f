import { asOfUnder } from "@satsuma/ir";
import type { AsOfPolicy, Clock } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";

/** The first instant at or after another that a rule with such a policy ever describes. */
export function dueFrom(policy: AsOfPolicy, clock: Clock): (instant: string) => string {
  if (policy === "run time") return (instant) => instant;
  const unit = policy.slice("start of ".length);
  const startOf = (instant: string): string => asOfUnder(policy, { ...clock, asOf: instant });
  return (instant) => {
    const start = Temporal.Instant.from(startOf(instant));
    if (start.equals(Temporal.Instant.from(instant))) return instant;
    const next = start.toZonedDateTimeISO(clock.timezone).add(unitLength(unit));
    return startOf(next.toInstant().toString());
  };
}

const unitLength = (unit: string): Temporal.DurationLike =>
  unit === "quarter" ? { months: 3 } : { [`${unit}s`]: 1 };
