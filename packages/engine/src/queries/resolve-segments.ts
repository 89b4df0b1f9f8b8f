import { resolver } from "@satsuma/ir";
import type { Cond, Resolver, SegmentMeta } from "@satsuma/ir";
import type { TraitWriter } from "../methods/score.ts";
import { isBefore, segmentAsOf } from "../run/segment-as-of.ts";
import { seenBefore } from "./seen-before.ts";
import type { Session } from "./session.ts";

/** A resolver as of an instant, for a scan that may see events which are not known then. */
export function resolverAt({ clock, until, catalogue, beside }: Session, asOf: string): Resolver {
  const resolved = resolver({ ...clock, asOf });
  const { knownUntil = asOf } = beside ?? {};
  const known = isBefore(knownUntil, asOf) ? knownUntil : asOf;
  if (!isBefore(known, until)) return resolved;
  const seen = seenBefore(known, catalogue.events);
  return {
    cond: (cond, timezone) => seen.cond(resolved.cond(cond, timezone)),
    value: (value, timezone) => seen.value(resolved.value(value, timezone)),
    window: (window, timezone) => resolved.window(window, timezone),
  };
}

/** Makes conditions ready for one scan: each as of its own segment's instant, with the traits as of the project's. */
export function segmentResolver(
  session: Session,
  traits: TraitWriter,
): (cond: Cond, of: Pick<SegmentMeta, "asOf" | "timezone">) => Cond {
  const resolvers = new Map<string, Resolver>();
  return (cond, segment) => {
    const asOf = segmentAsOf(session, segment);
    const own = resolvers.get(asOf) ?? resolverAt(session, asOf);
    resolvers.set(asOf, own);
    return traits.cond(own.cond(traits.derived(cond), segment.timezone));
  };
}
