import type { Cond, Node, Segment } from "@satsuma/ir";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import type { Prepared, WantedMethods } from "../methods/prepare-traits.ts";
import { latest, segmentAsOf } from "../run/segment-as-of.ts";
import { segmentResolver } from "./resolve-segments.ts";
import type { Session } from "./session.ts";

/** A rule, and what decides the instant it describes. */
type TimedRule = Pick<Segment, "where" | "asOf" | "timezone">;

/** A session whose scan sees as much as the latest of some rules. */
export interface PreparedSegments extends Prepared {
  /** A condition, ready for a scan: as of the instant of the rule it belongs to. */
  readonly resolved: (cond: Cond, of: Pick<TimedRule, "asOf" | "timezone">) => Cond;
}

/**
 * Makes ready for one scan over rules that may describe different instants: fits the methods whose traits they use.
 *
 * @param besides what is evaluated with them as of the session's instant
 * @param isWanted methods that are fitted anyway; none unless given
 */
export async function prepareSegments(
  opened: Session,
  rules: readonly TimedRule[],
  {
    besides = [],
    isWanted = usedOnly,
  }: { besides?: readonly Node[]; isWanted?: WantedMethods } = {},
): Promise<PreparedSegments> {
  const until = latest([opened.clock.asOf, ...rules.map((rule) => segmentAsOf(opened, rule))]);
  const roots = [...rules.map(({ where }) => where), ...besides];
  const prepared = await prepareTraits({ ...opened, until }, roots, isWanted);
  return { ...prepared, resolved: segmentResolver(prepared.session, prepared.fitted.traits) };
}
