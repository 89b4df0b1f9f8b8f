import { studentQuantile } from "@satsuma/stats/probability";
import type { MemberSums } from "./member-sums.ts";

/** A figure with its interval of 95 %, which is absent where a single customer says nothing of others. */
export interface Estimate {
  readonly value: number;
  readonly interval?: { readonly low: number; readonly high: number };
}

/** The mean of some values. @returns nothing when none is known */
export function meanOf(count: number, sum: number, squares: number): Estimate | undefined {
  if (count === 0) return undefined;
  const value = sum / count;
  if (count === 1) return { value };
  const variance = Math.max(0, (squares - count * value * value) / (count - 1));
  return around(value, Math.sqrt(variance / count), count - 1);
}

/**
 * What is left of the value, as a share of it: the ratio of two sums.
 *
 * @returns nothing when the value is not above zero
 * @see Cochran, Sampling Techniques, 1977, 2.11 (the ratio's interval)
 */
export function rateOf(sums: MemberSums): Estimate | undefined {
  const { both, bothValue, bothMargin, bothSquares, bothMarginSquares, bothProducts } = sums;
  if (both === 0 || bothValue <= 0) return undefined;
  const value = bothMargin / bothValue;
  if (both === 1) return { value };
  const residuals = bothMarginSquares - 2 * value * bothProducts + value * value * bothSquares;
  const deviation = Math.sqrt(Math.max(0, residuals) / (both - 1) / both);
  return around(value, deviation / (bothValue / both), both - 1);
}

function around(value: number, error: number, df: number): Estimate {
  const half = studentQuantile(0.975, df) * error;
  return { value, interval: { low: value - half, high: value + half } };
}
