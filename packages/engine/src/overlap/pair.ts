import type { OverlapPair } from "./overlap-result.ts";

/** Segments this much alike say the same in other words. */
const NEARLY_SAME = 0.95;

/** How many are in two segments, and of how many customers. */
interface PairCounts {
  readonly one: number;
  readonly other: number;
  readonly both: number;
  readonly customers: number;
}

/**
 * What two segments have in common, as measures.
 *
 * @see Jaccard, The Distribution of the Flora in the Alpine Zone, 1912 (index); Brin et al., Dynamic Itemset Counting, 1997 (lift)
 */
export function pairMeasures(counts: PairCounts): Omit<OverlapPair, "one" | "other"> {
  const { one, other, both, customers } = counts;
  const either = one + other - both;
  return {
    both,
    either,
    jaccard: ratio(both, either),
    oneInOther: ratio(both, one),
    otherInOne: ratio(both, other),
    lift: one === 0 || other === 0 ? null : (both / one / other) * customers,
    relation: relationOf(counts, either),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function relationOf({ one, other, both }: PairCounts, either: number): OverlapPair["relation"] {
  if (one === 0 || other === 0) return "empty";
  if (both === either) return "same";
  if (both / either >= NEARLY_SAME) return "near-duplicate";
  if (both === 0) return "disjoint";
  if (both === one) return "within";
  return both === other ? "around" : "overlapping";
}
