/**
 * For each of many tests the smallest share of false ones that a list of findings would have, in expectation, if it ended there:
 * p-values adjusted by the step-up procedure of Benjamini and Hochberg. Findings of at most 0.05 are kept to have 5% false ones
 * among them. Right for tests that are independent or positively dependent.
 *
 * @param pValues 0 to 1, in any order
 * @returns one a test, in the same order, none below its p-value
 * @throws RangeError when a p-value is out of range
 * @see Benjamini & Hochberg, Controlling the False Discovery Rate, 1995
 * @see Benjamini & Yekutieli, The Control of the False Discovery Rate in Multiple Testing under Dependency, 2001
 */
export function falseDiscoveryRates(pValues: readonly number[]): number[] {
  const bad = pValues.find((p) => !(p >= 0 && p <= 1));
  if (bad !== undefined) throw new RangeError(`p-values must be from 0 to 1, got ${bad}`);
  const tests = pValues.length;
  const falling = pValues.map((_, i) => i).toSorted((a, b) => pValues[b]! - pValues[a]!);
  const rates = pValues.map(() => 1);
  let least = 1;
  falling.forEach((place, i) => {
    least = Math.min(least, (pValues[place]! * tests) / (tests - i));
    rates[place] = least;
  });
  return rates;
}
