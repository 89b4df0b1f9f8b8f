import type { Segment } from "@satsuma/ir";
import { familyOf, partsOf } from "../rules/families.ts";
import { ruleText } from "../queries/rule-text.ts";
import type { Session } from "../queries/session.ts";
import type { RuleOverTime } from "./rules-at.ts";

/** A rule that is looked at over time, and what it is called. */
export interface NamedRule extends RuleOverTime {
  /** A segment's name, or the expression. */
  readonly name: string;
  readonly title?: string;
  /** The tiers or split it belongs to, and its place there. */
  readonly of?: string;
  readonly expires?: string;
  readonly isArchived: boolean;
}

/**
 * The rules that some words name: a segment, all tiers of a set or groups of a split, or an expression.
 *
 * @throws SatsumaError `RUN_SEGMENT` for a name of nothing
 * @throws RuleErrors when an expression has errors
 */
export const namedRules = (what: readonly string[], session: Session): NamedRule[] =>
  what.flatMap((word) => {
    const family = partsOf(word, session.program.segments);
    return family.length > 0 ? family.map(named) : [rule(word, session)];
  });

function rule(text: string, session: Session): NamedRule {
  const segment = session.program.segments.find(({ name }) => name === text);
  if (segment !== undefined) return named(segment);
  return { name: text, where: ruleText(text, session).cond, isArchived: false };
}

function named(segment: Segment): NamedRule {
  const { name, title, where, timezone, expires, status } = segment;
  const of = familyOf(segment);
  return {
    name,
    where,
    ...(title !== undefined && { title }),
    ...(timezone !== undefined && { timezone }),
    ...(of !== undefined && { of }),
    ...(expires !== undefined && { expires }),
    isArchived: status === "archived",
  };
}
