import { drawNormal } from "./draw-normal.ts";
import type { Random } from "./random.ts";

/**
 * A number from the gamma distribution; its mean is `shape / rate` and its variance `shape / rate²`.
 *
 * @throws RangeError when shape or rate is not above 0
 * @see Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, 2000
 */
export function drawGamma(random: Random, shape: number, rate = 1): number {
  if (!(shape > 0) || !(rate > 0)) {
    throw new RangeError(`shape and rate must be above 0, got ${shape} and ${rate}`);
  }
  if (shape >= 1) return drawFromOne(random, shape) / rate;
  // Below 1 the method does not hold; a draw at shape + 1 is shrunk, as the paper's section 6 says.
  const boost = (1 - random.uniform()) ** (1 / shape);
  return (drawFromOne(random, shape + 1) * boost) / rate;
}

function drawFromOne(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random.uniform();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
