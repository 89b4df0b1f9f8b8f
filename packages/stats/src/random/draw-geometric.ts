import type { Random } from "./random.ts";

/**
 * How many times something fails before it first succeeds; the mean is `(1 − chance) / chance`.
 *
 * @param chance the chance of success each time, above 0 and at most 1
 * @throws RangeError when the chance is out of range
 */
export function drawGeometric(random: Random, chance: number): number {
  if (!(chance > 0 && chance <= 1)) {
    throw new RangeError(`chance must be above 0 and at most 1, got ${chance}`);
  }
  if (chance === 1) return 0;
  return Math.floor(Math.log(1 - random.uniform()) / Math.log1p(-chance));
}
