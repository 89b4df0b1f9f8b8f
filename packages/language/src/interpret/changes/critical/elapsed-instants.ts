import { decimalNumber } from "@satsuma/ir";
import type { TimeUnit, Value } from "@satsuma/ir";
import { isDecimal } from "../../datum.ts";
import { dayFrom, moved } from "../calendar.ts";
import type { Place } from "../calendar.ts";
import { everyDay } from "./every-day.ts";
import type { Looking } from "./looking.ts";
import { datesOf } from "./times-of.ts";
import { isClocked } from "./is-clocked.ts";

type Elapsed = Extract<Value, { kind: "elapsed" }>;

/** When so many units are over that time elapsed reaches, or passes, what it is held against. */
export function elapsedInstants(node: Elapsed, against: readonly Value[], looking: Looking): void {
  const { evaluator, found, place } = looking;
  const times = datesOf(node.value, looking);
  const limits = against.map((value) => limitOf(value, looking));
  if (times === undefined || limits.includes(undefined)) return everyDay(looking);
  for (const time of times)
    for (const limit of limits) {
      const text = `${place.timezone} ${time} ${limit ?? 0}`;
      const reached = evaluator.instants(node, text, () => meeting(node, time, limit ?? 0, place));
      for (const instant of reached) found.add(instant);
    }
}

/** When so many units before or after a time are over. */
function meeting(node: Elapsed, time: bigint, limit: number, place: Place): readonly bigint[] {
  const sign = node.direction === "since" ? 1 : -1;
  const isExact = node.unit === "minute" || node.unit === "hour";
  return countsAt(limit).flatMap((count) => {
    const reached = moved(time, { count: sign * count, unit: node.unit }, place);
    const days = daysAround(node.unit).map((each) => dayFrom(reached, each, place));
    return isExact ? [reached, ...days] : days;
  });
}

/** A number that is the same at all times. */
function limitOf(value: Value, { evaluator, person, at, place }: Looking): number | undefined {
  if (isClocked(value)) return undefined;
  const resolved = evaluator.moment(at).resolver.value(value, place.timezone);
  const datum = evaluator.value(resolved, person, at);
  if (typeof datum === "number") return datum;
  return typeof datum === "object" && isDecimal(datum) ? decimalNumber(datum) : 0;
}

/** Whole units at which a count reaches or passes a limit. */
function countsAt(limit: number): readonly number[] {
  const whole = Math.floor(limit);
  if (Math.abs(whole) > mostUnits) return [];
  return [whole, whole + 1];
}

/** Beyond this no date is. */
const mostUnits = 100_000;

/** A month is complete on the same day, or where there is none, on the next that is; a week on its seventh day. */
const daysAround = (unit: TimeUnit): readonly number[] =>
  unit === "minute" || unit === "hour" || unit === "day" || unit === "week"
    ? [0, 1]
    : [-1, 0, 1, 2, 3, 4];
