import { and } from "@satsuma/ir";
import type { Cond, Segment } from "@satsuma/ir";
import { countEach } from "../queries/counting.ts";
import { prepareSegments } from "../queries/prepare-segments.ts";
import type { Session } from "../queries/session.ts";
import { tierConditions } from "../rules/tier-conditions.ts";
import { tiersCalled } from "../rules/tiers-called.ts";
import { onOneLine } from "../rules/one-line.ts";
import { segmentAsOf } from "../run/segment-as-of.ts";
import type { TierPreview, TiersPreview } from "./preview-result.ts";

/**
 * Counts how many customers each tier takes, in order, in one pass over the data.
 *
 * @throws SatsumaError `RUN_SEGMENT` when no tiers are called so
 */
export async function previewTiers(opened: Session, of: string): Promise<TiersPreview> {
  const tiers = tiersCalled(of, opened.program.segments);
  const [first] = tiers;
  const asOf = segmentAsOf(opened, first);
  const { session, resolved } = await prepareSegments(opened, tiers);
  const conditions = tiers.flatMap((tier) => [
    resolved(tier.where, tier),
    resolved(ownCondition(tier), tier),
  ]);
  const { customers, sizes } = await countEach(session, conditions, "counting");
  const told: TierPreview[] = [];
  let rest = customers;
  for (const [i, tier] of tiers.entries()) {
    const size = sizes[2 * i]!;
    told.push(tierPreview(tier, opened, { reached: rest, size, alone: sizes[2 * i + 1]! }));
    rest -= size;
  }
  const title = first.tier?.title;
  return { of, ...(title !== undefined && { title }), asOf, customers, tiers: told, rest };
}

/** What stands at a tier, without the ones before it; everybody for `otherwise`. */
const ownCondition = (tier: Segment): Cond => and(...tierConditions(tier).own);

function tierPreview(
  tier: Segment,
  { texts }: Session,
  figures: Pick<TierPreview, "reached" | "size" | "alone">,
): TierPreview {
  const { name, title, whereSpan, span } = tier;
  const { alone, size, reached } = figures;
  const text = texts.get(whereSpan.file)?.slice(whereSpan.start, whereSpan.end);
  const dead = alone === 0 ? "includes nobody" : size === 0 ? "redundant" : undefined;
  // `otherwise` has no condition of its own: what is written there is all of it.
  const isOtherwise = whereSpan.start === span.start;
  return {
    name,
    ...(title !== undefined && { title }),
    ...(text !== undefined && !isOtherwise && { text: onOneLine(text) }),
    ...figures,
    ...(reached > 0 && !isOtherwise && dead && { dead }),
  };
}
