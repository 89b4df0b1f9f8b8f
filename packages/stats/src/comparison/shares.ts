import { normalQuantile, wilsonInterval } from "../probability/index.ts";

/** How often something happened among how many. */
export interface Share {
  /** 0 to trials. */
  readonly successes: number;
  /** 1 or more. */
  readonly trials: number;
}

/** A figure with where it may lie. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How much larger one share is than another, from independent samples: −1 to 1. The interval joins the Wilson intervals of both
 * shares, never leaves −1 to 1, and is sensible for few trials and for shares of 0 and 1.
 *
 * @param level how sure, between 0 and 1: 0.95
 * @throws RangeError when a share or the level is out of range
 * @see Newcombe, Interval Estimation for the Difference between Independent Proportions, 1998, method 10
 */
export function shareDifference(one: Share, other: Share, level: number): Estimate {
  const [p, q] = [proportion(one), proportion(other)];
  const own = wilsonInterval(one.successes, one.trials, level);
  const its = wilsonInterval(other.successes, other.trials, level);
  return {
    value: p - q,
    low: p - q - Math.hypot(p - own.low, its.high - q),
    high: p - q + Math.hypot(own.high - p, q - its.low),
  };
}

/**
 * How many times as large one share is as another (the lift, or relative risk), from independent samples. The interval is that of
 * the ratio's logarithm.
 *
 * @param level how sure, between 0 and 1: 0.95
 * @returns undefined unless both things happened: a ratio with 0 has no interval of this kind
 * @throws RangeError when a share or the level is out of range
 * @see Katz, Baptista, Azen & Pike, Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies, 1978
 */
export function shareRatio(one: Share, other: Share, level: number): Estimate | undefined {
  const value = proportion(one) / proportion(other);
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must be between 0 and 1, got ${level}`);
  }
  if (one.successes === 0 || other.successes === 0) return undefined;
  const variance = 1 / one.successes - 1 / one.trials + 1 / other.successes - 1 / other.trials;
  const factor = Math.exp(normalQuantile(0.5 + level / 2) * Math.sqrt(variance));
  return { value, low: value / factor, high: value * factor };
}

function proportion({ successes, trials }: Share): number {
  if (!(trials >= 1 && trials < Infinity)) {
    throw new RangeError(`trials must be 1 or more, got ${trials}`);
  }
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`successes must be from 0 to ${trials}, got ${successes}`);
  }
  return successes / trials;
}
