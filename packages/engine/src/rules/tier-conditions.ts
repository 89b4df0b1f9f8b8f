import type { Cond, Segment } from "@satsuma/ir";

/** A rule in two parts, all of which must hold. */
interface TierConditions {
  /** What is written at the segment; none for an `otherwise`. */
  readonly own: readonly Cond[];
  /** For each tier before it that its customers are not in that one, by the condition of that tier; in the order they are tried. */
  readonly earlier: readonly Cond[];
}

/** Parts the rule of a tier from what keeps customers of earlier tiers out; any other segment's has nothing of that. */
export function tierConditions({ where, tier }: Pick<Segment, "where" | "tier">): TierConditions {
  if (tier === undefined || tier.index === 0) return { own: [where], earlier: [] };
  const of = where.kind === "and" ? where.of : [where];
  const own = of.slice(0, Math.max(0, of.length - tier.index));
  return { own, earlier: of.slice(own.length) };
}
