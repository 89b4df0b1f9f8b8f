import type { SegmentProduct, SegmentProducts } from "../model.ts";
import { hypergeometricTail } from "../mining/hypergeometric-tail.ts";
import type { BasketsRead } from "../read/read-baskets.ts";

/** 95 % of a normal variable lie within so many standard deviations. */
const Z = 1.959_963_984_540_054;

/** Products that fewer customers bought are not compared. */
const FEWEST = 10;

/** So many products are kept, from either end. */
const KEPT = 50;

/**
 * How much more often members of a segment bought each product than all other customers.
 *
 * @returns the most over-represented first, then the most under-represented, fifty of each at most
 */
export function segmentProducts(
  name: string,
  sizes: { readonly members: number; readonly others: number },
  { names, buyers }: Pick<BasketsRead, "names" | "buyers">,
): SegmentProducts {
  const candidates = names.flatMap((item, i) => {
    const members = buyers.members[i] ?? 0;
    const others = buyers.others[i] ?? 0;
    return members + others < FEWEST ? [] : [{ item, members, others }];
  });
  const products = candidates
    .map((product) => compared(product, sizes, candidates.length))
    .toSorted((a, b) => strength(b) - strength(a));
  const isAll = products.length <= 2 * KEPT;
  const kept = isAll ? products : [...products.slice(0, KEPT), ...products.slice(-KEPT)];
  return { name, ...sizes, products: kept };
}

/** By the end of the interval that is nearer to 1, so that rare products do not come first by chance. */
const strength = ({ low, high, ratio }: SegmentProduct): number =>
  ratio >= 1 ? Math.log(Math.max(low, 1e-9)) : Math.log(high);

/**
 * Share of members over share of others, each with half a customer added so that neither is nothing, and its interval on
 * the scale of logarithms.
 *
 * @see Katz, Baptista, Azen and Pike, Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies, 1978; Walter, The
 * Distribution of Levin's Measure of Attributable Risk, 1975 (the half)
 */
function compared(
  { item, members, others }: { item: string; members: number; others: number },
  sizes: { readonly members: number; readonly others: number },
  tests: number,
): SegmentProduct {
  const ratio = (members + 0.5) / (sizes.members + 0.5) / ((others + 0.5) / (sizes.others + 0.5));
  const variance =
    1 / (members + 0.5) -
    1 / (sizes.members + 0.5) +
    (1 / (others + 0.5) - 1 / (sizes.others + 0.5));
  const factor = Math.exp(Z * Math.sqrt(Math.max(0, variance)));
  return {
    item,
    members,
    others,
    ratio,
    low: ratio / factor,
    high: ratio * factor,
    pValue: Math.min(1, tests * twoSided(members, others, sizes)),
  };
}

/** Twice the smaller tail. */
function twoSided(
  members: number,
  others: number,
  sizes: { readonly members: number; readonly others: number },
): number {
  const all = sizes.members + sizes.others;
  const marked = members + others;
  const above = hypergeometricTail({ all, marked, drawn: sizes.members, least: members });
  const below = hypergeometricTail({ all, marked, drawn: sizes.others, least: others });
  return Math.min(1, 2 * Math.min(above, below));
}
