/** Stands in for a zero denominator, as Lentz proposed. */
const TINY = 1e-300;

/** More than any sensible argument needs; it grows with the root of the largest parameter. */
const LIMIT = 1_000_000;

/**
 * b₀ + a₁ / (b₁ + a₂ / (b₂ + …)), by the method of Lentz.
 *
 * @param first b₀
 * @param partOf a and b of a step, from 1
 * @throws RangeError when it does not settle
 * @see Thompson and Barnett, Coulomb and Bessel Functions of Complex Arguments and Order, 1986
 */
export function continuedFraction(
  first: number,
  partOf: (step: number) => readonly [a: number, b: number],
): number {
  let value = awayFromZero(first);
  let numerator = value;
  let denominator = 0;
  for (let step = 1; step < LIMIT; step += 1) {
    const [a, b] = partOf(step);
    denominator = 1 / awayFromZero(b + a * denominator);
    numerator = awayFromZero(b + a / numerator);
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < Number.EPSILON) return value;
  }
  throw new RangeError(`the continued fraction did not settle in ${LIMIT} steps`);
}

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
