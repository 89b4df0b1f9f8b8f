import type { AssociationRule, FoundRules } from "../mining/association-rules.ts";
import type { FrequentSet } from "../mining/frequent-sets.ts";
import { hypergeometricTail } from "../mining/hypergeometric-tail.ts";
import { ruleMeasures } from "../mining/measures.ts";
import type { Rule } from "../model.ts";

/** What chance gives this often is no rule. */
const SIGNIFICANCE = 0.05;

/** Where rules come from. */
export interface RuleBase {
  readonly sets: readonly FrequentSet[];
  readonly found: FoundRules;
  readonly baskets: number;
}

/**
 * The strongest rules by lift, equal ones by count and then by their items: those above chance after correction for all that
 * were tested, and of whose left side every item adds to what the others say.
 *
 * @see Webb, Discovering Significant Patterns, 2007
 */
export function strongestRules({ sets, found, baskets }: RuleBase, most: number): readonly Rule[] {
  const counts = new Map(sets.map(({ items, count }) => [items.join(), count]));
  const kept: Rule[] = [];
  for (const rule of byLift(found.rules, baskets)) {
    if (kept.length === most) break;
    const pValue = Math.min(1, found.tested * ruleMeasures(rule, baskets).pValue);
    if (pValue <= SIGNIFICANCE && isProductive(rule, counts)) kept.push({ ...rule, pValue });
  }
  return kept;
}

const byLift = (rules: readonly AssociationRule[], baskets: number): readonly AssociationRule[] =>
  rules
    .map((rule) => ({
      rule,
      lift: (rule.count * baskets) / rule.antecedentCount / rule.consequentCount,
    }))
    .filter(({ lift }) => lift > 1)
    .toSorted(
      (a, b) =>
        b.lift - a.lift ||
        b.rule.count - a.rule.count ||
        compareItems(a.rule.antecedent, b.rule.antecedent) ||
        a.rule.consequent - b.rule.consequent,
    )
    .map(({ rule }) => rule);

function compareItems(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const place = a.findIndex((item, i) => item !== b[i]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** True when each item on the left makes the right side likelier, beyond chance, among baskets with the rest of the left. */
function isProductive(
  { antecedent, consequent, count, antecedentCount }: AssociationRule,
  counts: ReadonlyMap<string, number>,
): boolean {
  if (antecedent.length === 1) return true;
  return antecedent.every((item) => {
    const rest = antecedent.filter((other) => other !== item);
    const withConsequent = [...rest, consequent].toSorted((a, b) => a - b);
    const chance = hypergeometricTail({
      all: counts.get(rest.join()) ?? 0,
      marked: counts.get(withConsequent.join()) ?? 0,
      drawn: antecedentCount,
      least: count,
    });
    return chance <= SIGNIFICANCE;
  });
}
