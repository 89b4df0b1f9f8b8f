import { extent } from "d3-array";
import { scaleUtc } from "d3-scale";
import { dateTickWriter } from "../numbers/date-writer.ts";
import { DAY_MS, dayInRange } from "../numbers/days.ts";
import type { Scale, ScaleRequest } from "./scale.ts";

/** A scale from the first to the last day, with ticks at days, or where months or years begin. */
export function dateScale(
  { from, to, ticks, locale, hasZero = false }: ScaleRequest,
  known: readonly number[],
): Scale {
  const [low, high] = daysCovered(hasZero ? [0, ...known] : known);
  const scale = scaleUtc([low * DAY_MS, high * DAY_MS], [from, to]).clamp(true);
  const at = (day: number): number => scale(dayInRange(day) * DAY_MS);
  // Between two days there are hours, which are no dates.
  const days = scale
    .ticks(ticks)
    .map((date) => date.getTime() / DAY_MS)
    .filter(Number.isInteger);
  const write = dateTickWriter(days, locale);
  return {
    at,
    low,
    high,
    ticks: days.map((value) => ({ value, at: at(value), text: write(value) })),
  };
}

function daysCovered(days: readonly number[]): readonly [number, number] {
  const [first = 0, last = 0] = extent(days.map(dayInRange));
  return first < last ? [first, last] : [dayInRange(first - 1), dayInRange(last + 1)];
}
