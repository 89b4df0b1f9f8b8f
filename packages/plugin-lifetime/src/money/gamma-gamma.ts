import { logGamma } from "@satsuma/stats/probability";

/** What the repeat orders of a customer brought. */
export interface Spending {
  /** Repeat orders with money. */
  readonly paidRepeats: number;
  /** What one brought on average, above 0. */
  readonly averageSpend: number;
}

/**
 * Money of an order scatters about a mean of the customer's own (gamma, shape p), and these means over customers (inverse
 * gamma: q, γ). How much and how often must have nothing to do with each other.
 *
 * @see Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013
 */
export const gammaGamma = {
  symbols: ["p", "q", "gamma"],
  source: "Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013",
  /** Of p, q, and γ over the average spend. */
  highest: [1e4, 1e4, 1e4],
  logLikelihood,
  expectedSpend,
};

/** Natural logarithm of how likely the average spends are, under p, q and γ, all above 0. Equation 1a of the paper. */
function logLikelihood(
  [p = NaN, q = NaN, gamma = NaN]: readonly number[],
  customers: readonly Spending[],
): number {
  const constants: number[] = [];
  const first = q * Math.log(gamma) - logGamma(q);
  const constant = (x: number): number =>
    (constants[x] ??= first + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x));
  return customers.reduce(
    (sum, { paidRepeats: x, averageSpend: z }) =>
      sum + constant(x) + (p * x - 1) * Math.log(z) - (p * x + q) * Math.log(gamma + x * z),
    0,
  );
}

/**
 * What an order of the customer is expected to bring: between the customer's own average and that of all, nearer to the
 * former the more orders there are. Equation 5 of the paper.
 *
 * @returns nothing where the model has no mean, which takes p x + q above 1
 */
function expectedSpend(
  [p = NaN, q = NaN, gamma = NaN]: readonly number[],
  { paidRepeats: x, averageSpend: z }: Spending,
): number | undefined {
  const below = p * x + q - 1;
  return below > 0 ? (p * (gamma + x * z)) / below : undefined;
}
