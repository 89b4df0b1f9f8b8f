import { normalQuantile } from "./normal.ts";

/**
 * Where a share may lie, given how often something happened. Never leaves 0 to 1, and is sensible for few trials.
 *
 * @param successes 0 to trials
 * @param trials 0 or more; without any the share may be anything: 0 to 1
 * @param level how sure, between 0 and 1: 0.95
 * @throws RangeError when an argument is out of range
 * @see Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  level: number,
): { readonly low: number; readonly high: number } {
  checkArguments(successes, trials, level);
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalQuantile(0.5 + level / 2);
  const share = successes / trials;
  const shrunk = (z * z) / trials;
  const centre = share + shrunk / 2;
  const half = z * Math.sqrt((share * (1 - share)) / trials + shrunk / (4 * trials));
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / (1 + shrunk)),
    high: successes === trials ? 1 : Math.min(1, (centre + half) / (1 + shrunk)),
  };
}

function checkArguments(successes: number, trials: number, level: number): void {
  if (!(trials >= 0 && trials < Infinity)) {
    throw new RangeError(`trials must be 0 or more, got ${trials}`);
  }
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`successes must be from 0 to ${trials}, got ${successes}`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must be between 0 and 1, got ${level}`);
  }
}
