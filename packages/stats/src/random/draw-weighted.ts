import type { Random } from "./random.ts";

/**
 * A position in proportion to its weight, in time in proportion to their number. For many draws from the same long
 * list of weights, `weightedChoice` is faster.
 *
 * @param weights one per position, 0 or more; they need not add up to 1
 * @returns a position counted from 0; one of weight 0 is never drawn
 * @throws RangeError when the weights do not add up to a number above 0
 */
export function drawWeighted(random: Random, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`weights must add up to a number above 0, got ${total}`);
  }
  let rest = random.uniform() * total;
  let drawn = -1;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! > 0) drawn = i;
    rest -= weights[i]!;
    if (rest < 0) return drawn;
  }
  // Rounding left a hair over: it belongs to the last position that can be drawn.
  return drawn;
}
