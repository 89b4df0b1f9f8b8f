import { logGamma } from "@satsuma/stats/probability";
import type { Buying, BuyingGroup } from "./buying.ts";
import { logHypergeometric } from "./log-hypergeometric.ts";
import { oneMinusPower } from "./one-minus-power.ts";
import type { OrderModel } from "./order-model.ts";

/**
 * Customers buy at a steady rate of their own (gamma: shape r, rate α) and may leave at any moment, each at a rate of their
 * own (gamma: shape s, rate β).
 *
 * @see Schmittlein, Morrison and Colombo, Counting Your Customers: Who Are They and What Will They Do Next?, 1987; Fader and
 * Hardie, A Note on Deriving the Pareto/NBD Model and Related Expressions, 2005
 */
export const paretoNbd: OrderModel = {
  symbols: ["r", "alpha", "s", "beta"],
  source:
    "Schmittlein, Morrison and Colombo, Counting Your Customers: Who Are They and What Will They Do Next?, Management Science, 1987",
  start: ({ repeats, age }) => [1, Math.max(age, 1) / Math.max(repeats, 0.1), 1, Math.max(age, 1)],
  highest: [1e3, 1e5, 1e3, 1e5],
  logLikelihood,
  alive,
  ordersIfAlive,
};

function logLikelihood(parameters: readonly number[], groups: readonly BuyingGroup[]): number {
  const constant = logConstants(parameters);
  return groups.reduce((sum, group) => {
    const { stays, leaves } = logFates(parameters, group);
    const high = Math.max(stays, leaves);
    const either = high + Math.log1p(Math.exp(Math.min(stays, leaves) - high));
    return sum + group.customers * (constant(group.repeats) + either);
  }, 0);
}

/** What depends on the number of repeats alone, found once for each. */
function logConstants([r = NaN, alpha = NaN, s = NaN, beta = NaN]: readonly number[]) {
  const known: number[] = [];
  const first = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
  return (x: number): number => (known[x] ??= first + logGamma(r + x));
}

/** Logarithms of how likely it is to have stayed until now, and to have left since the last order; up to the constants. */
function logFates(parameters: readonly number[], { repeats: x, recency, age }: Buying) {
  const [r = NaN, alpha = NaN, s = NaN, beta = NaN] = parameters;
  const since = logIntegral(parameters, x, recency);
  const until = logIntegral(parameters, x, age);
  return {
    stays: -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age),
    leaves: Math.log(s / (r + s + x)) + since + logOneMinusExp(until - since),
  };
}

/** ln(1 − e^d) of a d that is not above 0 but for rounding. */
const logOneMinusExp = (d: number): number => (d >= 0 ? -Infinity : Math.log(-Math.expm1(d)));

/**
 * The logarithm of what the paper writes with the Gaussian hypergeometric function, by Euler's transformation: then nothing
 * overflows, whatever the number of orders.
 */
function logIntegral(parameters: readonly number[], x: number, time: number): number {
  const [r = NaN, alpha = NaN, s = NaN, beta = NaN] = parameters;
  const a = Math.log(alpha + time);
  const b = Math.log(beta + time);
  const c = r + s + x + 1;
  return alpha >= beta
    ? logHypergeometric(r + x, c, (alpha - beta) / (alpha + time)) - (r + x) * a - s * b
    : logHypergeometric(s + 1, c, (beta - alpha) / (beta + time)) - (r + x - 1) * a - (s + 1) * b;
}

function alive(parameters: readonly number[], customer: Buying): number {
  const { stays, leaves } = logFates(parameters, customer);
  return 1 / (1 + Math.exp(leaves - stays));
}

function ordersIfAlive(
  parameters: readonly number[],
  { repeats, age }: Pick<Buying, "repeats" | "age">,
  weeks: number,
): number {
  const [r = NaN, alpha = NaN, s = NaN, beta = NaN] = parameters;
  const left = beta + age;
  return (((r + repeats) * left) / (alpha + age)) * oneMinusPower(left / (left + weeks), s - 1);
}
