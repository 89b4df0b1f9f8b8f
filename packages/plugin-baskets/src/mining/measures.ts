import { hypergeometricTail } from "./hypergeometric-tail.ts";

/** Counts of baskets that a rule is about. */
export interface RuleCounts {
  readonly count: number;
  readonly antecedentCount: number;
  readonly consequentCount: number;
}

/** How strong a rule is. */
export interface RuleMeasures {
  /** Share of baskets with all items. */
  readonly support: number;
  /** Share of baskets with the left side that have the right one too. */
  readonly confidence: number;
  /** Confidence over the share of all baskets with the right side: 1 when one side says nothing of the other. */
  readonly lift: number;
  /** Support above what it would be then. */
  readonly leverage: number;
  /** How much rarer it is that the left side comes without the right one than it would be then; absent when it never does. */
  readonly conviction?: number;
  /** Chance that they are together so often though one says nothing of the other: Fisher's exact test, one-sided. */
  readonly pValue: number;
}

/**
 * The measures of a rule.
 *
 * @see Brin, Motwani, Ullman and Tsur, Dynamic Itemset Counting and Implication Rules for Market Basket Data, 1997;
 * Piatetsky-Shapiro, Discovery, Analysis, and Presentation of Strong Rules, 1991
 */
export function ruleMeasures(
  { count, antecedentCount, consequentCount }: RuleCounts,
  baskets: number,
): RuleMeasures {
  const confidence = count / antecedentCount;
  const share = consequentCount / baskets;
  return {
    support: count / baskets,
    confidence,
    lift: confidence / share,
    leverage: count / baskets - (antecedentCount / baskets) * share,
    ...(confidence < 1 && { conviction: (1 - share) / (1 - confidence) }),
    pValue: hypergeometricTail({
      marked: consequentCount,
      all: baskets,
      drawn: antecedentCount,
      least: count,
    }),
  };
}
