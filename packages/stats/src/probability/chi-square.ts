import { regularizedGamma, upperRegularizedGamma } from "./regularized-gamma.ts";

/**
 * How likely a chi-square variable is to be below x.
 *
 * @param x 0 or more
 * @param df degrees of freedom, above 0
 * @throws RangeError when an argument is out of range
 */
export const chiSquareCdf = (x: number, df: number): number => regularizedGamma(df / 2, x / 2);

/** How likely it is to be above x: the p-value of a test, which keeps its digits where it is small. */
export const chiSquareTail = (x: number, df: number): number =>
  upperRegularizedGamma(df / 2, x / 2);
