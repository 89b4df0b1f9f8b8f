import type { Segment } from "@satsuma/ir";
import type { Session } from "../queries/session.ts";
import { tiersCalled } from "../rules/tiers-called.ts";
import { openCase } from "./case.ts";
import type { Case } from "./case.ts";
import { nearestFor } from "./nearest.ts";
import { inquiryOf, placedFor, proofOf, whySegment } from "./why.ts";
import type { WhyOther, WhyTiers } from "./why-result.ts";

/** Which tier of a set one customer is in, and what would take it to each of the others. */
export async function whyTiers(
  opened: Session,
  wanted: string,
  customer: string,
): Promise<WhyTiers> {
  const tiers = tiersCalled(wanted, opened.program.segments);
  const [first] = tiers;
  const { asOf, timezone } = first;
  const rules = tiers.map(({ where }) => where);
  const asked = { rules, policy: asOf, ...(timezone !== undefined && { timezone }) };
  const of = await openCase(opened, asked, customer);
  const whys = tiers.map((tier) => ({ tier, isIn: isIn(tier, of) }));
  const current = whys.find(({ isIn: is }) => is)?.tier;
  const title = first.tier?.title;
  return {
    tiers: wanted,
    ...(title !== undefined && { title }),
    customer: of.subject.key,
    asOf: of.clock.asOf,
    ...(current && { current: whySegment(current, of) }),
    others: tiers.filter((tier) => tier !== current).map((tier) => otherTier(tier, of)),
  };
}

const isIn = (tier: Segment, of: Case): boolean => proofOf(tier.where, of).holds;

function otherTier(tier: Segment, of: Case): WhyOther {
  const { name, title, where } = tier;
  const asking = inquiryOf(tier, of);
  const nearest = nearestFor(placedFor(where, false, of, asking), asking, of);
  return { name, ...(title !== undefined && { title }), nearest };
}
