import { chiSquareTail } from "@satsuma/stats/probability";
import type { CalibrationBin } from "@satsuma/stats/evaluation";

/** Mean distance between what was expected of a group and what became of it, weighted by its size: 0 to 1. */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  const off = bins.reduce(
    (sum, { rows, expected, ones }) => sum + Math.abs(ones - rows * expected),
    0,
  );
  return off / rows;
}

/**
 * How likely groups are to be as far off as these, or farther, if the expectations are right; 1 when none can be off.
 *
 * @see Hosmer and Lemeshow, Goodness of Fit Tests for the Multiple Logistic Regression Model, 1980 (rows that were not learnt
 *   from, so as many degrees of freedom as groups)
 */
export function calibrationChance(bins: readonly CalibrationBin[]): number {
  const unsure = bins.filter(({ expected }) => expected > 0 && expected < 1);
  const squares = unsure.reduce(
    (sum, { rows, expected, ones }) =>
      sum + (ones - rows * expected) ** 2 / (rows * expected * (1 - expected)),
    0,
  );
  return unsure.length === 0 ? 1 : chiSquareTail(squares, unsure.length);
}
