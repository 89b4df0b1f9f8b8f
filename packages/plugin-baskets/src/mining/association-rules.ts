import type { FrequentSet } from "./frequent-sets.ts";

/** Who buys some items also buys another one: counts of baskets. */
export interface AssociationRule {
  /** Numbers of items, rising. */
  readonly antecedent: readonly number[];
  readonly consequent: number;
  /** Baskets with all of them. */
  readonly count: number;
  readonly antecedentCount: number;
  readonly consequentCount: number;
}

/** Rules, and how many were candidates. */
export interface FoundRules {
  readonly rules: readonly AssociationRule[];
  /** All rules whose items are frequent together, whatever their confidence: how many tests a p-value is one of. */
  readonly tested: number;
}

/**
 * The rules with one item on the right that follow from sets, with enough confidence.
 *
 * @param sets all frequent sets up to a length
 * @see Agrawal, Imieliński and Swami, Mining Association Rules between Sets of Items in Large Databases, 1993
 */
export function associationRules(
  sets: readonly FrequentSet[],
  minimumConfidence: number,
): FoundRules {
  const counts = new Map(sets.map(({ items, count }) => [items.join(), count]));
  const rules: AssociationRule[] = [];
  let tested = 0;
  for (const { items, count } of sets) {
    if (items.length < 2) continue;
    tested += items.length;
    for (const consequent of items) {
      const antecedent = items.filter((item) => item !== consequent);
      const antecedentCount = counts.get(antecedent.join()) ?? NaN;
      // In whole numbers where the confidence is exact, so that a rule on the border is in.
      if (count / antecedentCount < minimumConfidence) continue;
      const consequentCount = counts.get(String(consequent)) ?? NaN;
      rules.push({ antecedent, consequent, count, antecedentCount, consequentCount });
    }
  }
  return { rules, tested };
}
