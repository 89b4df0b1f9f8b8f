import type { Decimal } from "@satsuma/ir";
import type { Datum } from "../datum.ts";

/**
 * The smallest value with at least so many percent of the values at or below it; undefined when there is none. Whole numbers
 * only: nothing is rounded.
 *
 * @param sorted smallest first
 * @param percent above 0, at most 100
 */
export function nearestRank(
  sorted: readonly Datum[],
  { units, scale }: Decimal,
): Datum | undefined {
  if (sorted.length === 0) return undefined;
  const whole = 100n * 10n ** BigInt(scale);
  const rank = (units * BigInt(sorted.length) + whole - 1n) / whole;
  return sorted[Math.max(0, Number(rank) - 1)];
}
