import { drawGamma } from "./draw-gamma.ts";
import type { Random } from "./random.ts";

/**
 * A share between 0 and 1 from the beta distribution; its mean is `a / (a + b)`.
 *
 * @throws RangeError when a or b is not above 0
 * @see Devroye, Non-Uniform Random Variate Generation, 1986, chapter IX.4 (a ratio of two gamma draws)
 */
export function drawBeta(random: Random, a: number, b: number): number {
  const x = drawGamma(random, a);
  return x / (x + drawGamma(random, b));
}
