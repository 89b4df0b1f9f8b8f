import type { Random } from "./random.ts";

/**
 * A whole number from `low` to `high`, both possible, each equally likely (to within 2⁻⁵³ of the range).
 *
 * @throws RangeError when a bound is not a whole number or `high` is below `low`
 */
export function drawInteger(random: Random, low: number, high: number): number {
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || high < low) {
    throw new RangeError(`low and high must be whole numbers in order, got ${low} and ${high}`);
  }
  return low + Math.floor(random.uniform() * (high - low + 1));
}
