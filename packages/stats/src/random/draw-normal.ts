import type { Random } from "./random.ts";

/**
 * A number from the normal distribution.
 *
 * @throws RangeError when the deviation is negative
 * @see Marsaglia and Bray, A Convenient Method for Generating Normal Variables, 1964 (the polar method)
 */
export function drawNormal(random: Random, mean = 0, deviation = 1): number {
  if (!(deviation >= 0)) {
    throw new RangeError(`deviation must be 0 or more, got ${deviation}`);
  }
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) {
      return mean + deviation * x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }
}
