import { logGamma } from "@satsuma/stats/probability";
import type { Buying, BuyingGroup } from "./buying.ts";
import { oneMinusPower } from "./one-minus-power.ts";
import type { OrderModel } from "./order-model.ts";

/**
 * Customers buy at a steady rate of their own (gamma: shape r, rate α) and may leave for good after any order, each with a
 * chance of their own (beta: a, b).
 *
 * @see Fader, Hardie and Lee, "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, 2005
 */
export const bgNbd: OrderModel = {
  symbols: ["r", "alpha", "a", "b"],
  source:
    'Fader, Hardie and Lee, "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science, 2005',
  start: ({ repeats, age }) => [1, Math.max(age, 1) / Math.max(repeats, 0.1), 1, 2],
  highest: [1e3, 1e5, 1e3, 1e3],
  logLikelihood,
  alive,
  ordersIfAlive,
};

function logLikelihood(parameters: readonly number[], groups: readonly BuyingGroup[]): number {
  const [r = NaN, alpha = NaN, a = NaN, b = NaN] = parameters;
  const constant = logConstants(r, alpha, a, b);
  let sum = 0;
  for (const { repeats: x, recency, age, customers } of groups) {
    const stays = -(r + x) * Math.log(alpha + age);
    const leaves =
      x === 0 ? -Infinity : Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency);
    const high = Math.max(stays, leaves);
    const either = high + Math.log1p(Math.exp(Math.min(stays, leaves) - high));
    sum += customers * (constant(x) + either);
  }
  return sum;
}

/** What depends on the number of repeats alone, found once for each. */
function logConstants(r: number, alpha: number, a: number, b: number): (x: number) => number {
  const known: number[] = [];
  const first = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
  return (x) => (known[x] ??= first + logGamma(r + x) + logGamma(b + x) - logGamma(a + b + x));
}

function alive(parameters: readonly number[], { repeats: x, recency, age }: Buying): number {
  const [r = NaN, alpha = NaN, a = NaN, b = NaN] = parameters;
  // One leaves after an order that is a repeat: who has none is there.
  if (x === 0) return 1;
  const ratio = Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + (a / (b + x - 1)) * Math.exp((r + x) * ratio));
}

/**
 * Equation 10 of the paper, rid of its poles at a = 1 and a + b + x = 1: the hypergeometric function is taken by Euler's
 * transformation, and its first term is put together with the 1 before it.
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 15.1.1 and 15.3.3
 */
function ordersIfAlive(
  parameters: readonly number[],
  { repeats: x, age }: Pick<Buying, "repeats" | "age">,
  weeks: number,
): number {
  const [r = NaN, alpha = NaN, a = NaN, b = NaN] = parameters;
  const c = a + b + x - 1;
  const z = weeks / (alpha + age + weeks);
  const later = laterTerms({ n: c - r - x, a, c, z });
  return Math.max(0, c * oneMinusPower(1 - z, a - 1) - later);
}

/** A term larger than this is scaled down, and so are all that follow. */
const HUGE = 1e250;
const LOG_HUGE = Math.log(HUGE);

/**
 * (1 − z)^(a − 1) times all terms but the first of the series with parameters n and a − 1 over c, times c / (a − 1). With a
 * large the power is all but 0 and the terms are huge: both are kept as logarithms until they meet.
 */
function laterTerms({ n, a, c, z }: Readonly<Record<"n" | "a" | "c" | "z", number>>): number {
  let logScale = (a - 1) * Math.log1p(-z);
  let term = n * z;
  let sum = term;
  for (let i = 1; Math.abs(term) > Number.EPSILON * Math.abs(sum); i += 1) {
    term *= (((n + i) * (a - 1 + i)) / ((c + i) * (i + 1))) * z;
    sum += term;
    if (Math.abs(sum) > HUGE) {
      term /= HUGE;
      sum /= HUGE;
      logScale += LOG_HUGE;
    }
  }
  return Math.sign(sum) * Math.exp(Math.log(Math.abs(sum)) + logScale);
}
