import { countBelow } from "./count-below.ts";
import { sortedKnown } from "./sorted-known.ts";

/**
 * Splits values into equally filled bins and says which bin each one fell into. Equal values share a bin, so bins may differ
 * in size and some may stay empty. Cost: n log n.
 *
 * @param values any unit; `NaN` means unknown
 * @param bins how many bins, 2 or more
 * @returns one bin per value, counted from 1 for the lowest; `NaN` where the value is unknown
 * @throws RangeError when `bins` is not a whole number of at least 2
 */
export function quantileBin(values: Float64Array, bins: number): Float64Array {
  if (!Number.isInteger(bins) || bins < 2) {
    throw new RangeError(`bins must be a whole number of at least 2, got ${bins}`);
  }
  const sorted = sortedKnown(values);
  return values.map((value) =>
    Number.isNaN(value) ? NaN : 1 + Math.floor((bins * countBelow(sorted, value)) / sorted.length),
  );
}
