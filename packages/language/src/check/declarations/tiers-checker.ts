import type { Cond, Segment, SegmentMeta } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { TierDecl, TiersDecl } from "../../ast.ts";
import { warnOfUnreachableTiers } from "../lint/unreachable-tier.ts";
import type { NameIndex, TierPlace } from "../names/index-names.ts";
import { once } from "../names/once.ts";
import type { Open } from "../names/once.ts";
import type { Session } from "../scope.ts";
import { checkMeta } from "./meta.ts";
import { remembered } from "./remembered.ts";
import { checkTier, checkTierRule } from "./tiers.ts";

/** Checks tiers, one by one as they are needed or all of one declaration. */
export interface TiersChecker {
  readonly one: (place: TierPlace, from: Span) => Segment | undefined;
  readonly all: (tiers: TiersDecl) => readonly Segment[];
}

/** A checker of the tiers of one project; every condition is checked once. */
export function tiersChecker(open: Open, index: NameIndex, session: () => Session): TiersChecker {
  const meta = remembered((tiers: TiersDecl): SegmentMeta => checkMeta(tiers.meta, session()));
  const rules = remembered((tiers: TiersDecl) =>
    remembered((tier: TierDecl): Cond | undefined => checkTierRule(tier, meta(tiers), session())),
  );
  const one = once(open, (place: TierPlace) => {
    const { tiers, index: last } = place;
    const upTo = tiers.tiers.slice(0, last + 1).map(rules(tiers));
    return checkTier(place, upTo, meta(tiers));
  });
  const all = remembered((tiers: TiersDecl): readonly Segment[] => {
    const places = [...index.segments.values()].filter((place) => "tiers" in place);
    const checked = places
      .filter((place) => place.tiers === tiers)
      .map((place) => one(place, place.name.span));
    warnOfUnreachableTiers(tiers, tiers.tiers.map(rules(tiers)), session());
    return checked.filter((segment) => segment !== undefined);
  });
  return { one, all };
}
