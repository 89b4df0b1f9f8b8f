import type { Cond, Segment, SegmentMeta } from "@satsuma/ir";
import type { TierDecl, TiersDecl } from "../../ast.ts";
import { checkCond } from "../conditions/condition.ts";
import { lintCond } from "../lint/lint.ts";
import type { TierPlace } from "../names/index-names.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";

/** The condition written at a tier, which customers of earlier tiers may meet as well. */
export function checkTierRule(
  tier: TierDecl,
  meta: SegmentMeta,
  session: Session,
): Cond | undefined {
  const cond = checkCond(tier.where, customerScope(session));
  if (cond) lintCond(cond, meta, session);
  return cond;
}

/**
 * A tier as a segment of its own: who meets its condition and none of the earlier ones. Undefined when one of these
 * conditions is wrong.
 *
 * @param rules the conditions of this tier and of all before it, in order
 */
export function checkTier(
  { tiers, name, index }: TierPlace,
  rules: readonly (Cond | undefined)[],
  meta: SegmentMeta,
): Segment | undefined {
  const tier = tiers.tiers[index];
  const { title, span } = tier ?? tiers.otherwise ?? tiers;
  const whereSpan = tier?.where.span ?? span;
  const earlier = rules.slice(0, index);
  const own = tier ? rules[index] : undefined;
  if ((tier && !own) || !earlier.every((cond) => cond !== undefined)) return undefined;
  return {
    ...meta,
    name: name.text,
    ...(title && { title: title.text }),
    where: disjoint(own, earlier, whereSpan),
    tier: {
      of: tiers.name.text,
      index,
      ...(tiers.title && { title: tiers.title.text }),
    },
    span,
    whereSpan,
  };
}

function disjoint(own: Cond | undefined, earlier: readonly Cond[], span: TiersDecl["span"]): Cond {
  const of = [
    ...(own ? [own] : []),
    ...earlier.map((cond): Cond => ({
      kind: "not",
      of: cond,
      ...(cond.span && { span: cond.span }),
    })),
  ];
  const [only] = of;
  return of.length === 1 && only ? only : { kind: "and", of, span };
}
