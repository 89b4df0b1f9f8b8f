import type { Random } from "./random.ts";

/**
 * Prepares drawing positions in proportion to their weights. Preparing takes time in proportion to their number,
 * drawing takes the same time whatever their number.
 *
 * @param weights one per position, 0 or more; they need not add up to 1
 * @returns a function that draws a position, counted from 0; a position of weight 0 is never drawn
 * @throws RangeError when there is no weight, one is negative or not finite, or all are 0
 * @see Vose, A Linear Algorithm for Generating Random Numbers with a Given Distribution, 1991
 */
export function weightedChoice(weights: readonly number[]): (random: Random) => number {
  const total = checkedTotal(weights);
  const { keep, alias } = aliasTable(weights.map((weight) => (weight * weights.length) / total));
  return (random) => {
    const scaled = random.uniform() * keep.length;
    const position = Math.floor(scaled);
    return scaled - position < keep[position]! ? position : alias[position]!;
  };
}

function checkedTotal(weights: readonly number[]): number {
  const bad = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (bad !== undefined) throw new RangeError(`weights must be 0 or more, got ${bad}`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new RangeError("at least one weight must be above 0");
  return total;
}

/** Fills every position up to 1 with the overflow of another, its alias. Shares average 1. */
function aliasTable(shares: readonly number[]): { keep: Float64Array; alias: Int32Array } {
  const keep = Float64Array.from(shares);
  const alias = Int32Array.from(shares.keys());
  const small = [...keep.keys()].filter((i) => keep[i]! < 1);
  const large = [...keep.keys()].filter((i) => keep[i]! >= 1);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large.at(-1)!;
    alias[poor] = rich;
    keep[rich] = keep[rich]! + keep[poor]! - 1;
    if (keep[rich] < 1) small.push(large.pop()!);
  }
  // The shares left over add up to their number, so each is 1 but for rounding.
  for (const i of [...small, ...large]) keep[i] = 1;
  return { keep, alias };
}
