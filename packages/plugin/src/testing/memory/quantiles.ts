import type { Value } from "@satsuma/ir";
import type { QuantileGroup } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import { double } from "../evaluate/datum.ts";
import { compileValue } from "../evaluate/value.ts";
import { groupBy } from "./group-by.ts";

/** As `FitInput.quantiles` says. */
export function quantilesOf(
  rows: readonly CustomerRow[],
  value: Value,
  probabilities: readonly number[],
  by: readonly Value[] = [],
): QuantileGroup[] {
  const read = compileValue(value);
  return groupBy(rows, by).map((group) => {
    const data = group.rows.map(read).filter((datum) => datum !== null);
    const sorted = Float64Array.from(data, double).toSorted();
    const quantiles = sorted.length === 0 ? [] : probabilities.map((p) => quantile(sorted, p));
    return { by: group.by, count: sorted.length, quantiles };
  });
}

/**
 * Type 7: linear between the order statistics around `p · (n − 1)`, counted from 0. A place that is whole but for the
 * rounding of doubles counts as whole.
 *
 * @see Hyndman & Fan, Sample Quantiles in Statistical Packages, 1996
 */
function quantile(sorted: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability must be from 0 to 1, got ${p}`);
  const place = p * (sorted.length - 1);
  const fuzz = 4 * Number.EPSILON * Math.max(1, place);
  const below = Math.floor(place + fuzz);
  const share = place - below;
  const low = sorted[below]!;
  const high = sorted[below + 1] ?? low;
  return share < fuzz ? low : low + share * (high - low);
}
