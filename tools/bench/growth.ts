import type { Finding, Sized } from "./row.ts";

/** How the CPU of a job grows over several sizes. */
export function growth(job: string, rows: readonly Sized[]): Finding {
  if (rows.length < 2) return { text: `${job}: how it grows takes two sizes or more to tell` };
  const points = rows.map(({ customers, cost }) => ({ size: customers, cost: cost.cpuSeconds }));
  return { text: `${job} grows with the power ${growthExponent(points).toFixed(2)} of customers` };
}

/** A job's cost at one size. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/**
 * How a cost grows with the size: the slope of the straight line through the points on logarithmic axes, by least squares.
 * 1 means that twice the customers cost twice as much, 0 that the size makes no difference. `NaN` below two sizes.
 */
export function growthExponent(points: readonly Point[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ cost }) => Math.log(cost));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, i) => (x - meanX) * ((ys[i] ?? NaN) - meanY)));
  return covariance / mean(xs.map((x) => (x - meanX) ** 2));
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
