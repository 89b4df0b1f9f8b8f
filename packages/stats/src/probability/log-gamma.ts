const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;

/** From here on the asymptotic series is exact to the last bits of a double. */
const LARGE = 10;

/**
 * The natural logarithm of the gamma function.
 *
 * @param x above 0
 * @returns right to about 1e-15 of the larger of the result and 1
 * @throws RangeError unless x is above 0
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 6.1.15 and 6.1.41
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x must be above 0, got ${x}`);
  if (x === Infinity) return Infinity;
  let product = 1;
  let large = x;
  for (; large < LARGE; large += 1) product *= large;
  return (
    (large - 0.5) * Math.log(large) - large + HALF_LOG_TWO_PI + series(large) - Math.log(product)
  );
}

/**
 * What Stirling's formula leaves out of ln Γ(x + 1).
 *
 * @param x above 0
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
export const stirlingError = (x: number): number =>
  x >= LARGE ? series(x) : logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;

/** Bernoulli numbers over 2k (2k − 1), in powers of 1 / x². */
function series(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 1188 + y * (-691 / 360_360 + y * (1 / 156 + y * (-3617 / 122_400)));
  return (1 / 12 + y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * tail)))) / x;
}
