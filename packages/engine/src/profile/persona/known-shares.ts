import type { ProfiledVariable } from "../profile-result.ts";

/**
 * The share of members, and of the base, whose value is known, 0 to 1: every share and median of the variable is of those alone.
 * Undefined for a group that nothing is told of.
 */
export function knownShares({ unknown, ...variable }: ProfiledVariable): {
  readonly members: number | undefined;
  readonly others: number | undefined;
} {
  const [members, others] =
    "known" in variable
      ? [variable.known.segment, variable.known.base]
      : [variable.segment?.known, variable.base?.known];
  return {
    members: shareKnown(members, unknown.segment),
    others: shareKnown(others, unknown.base),
  };
}

const shareKnown = (known: number | undefined, unknown: number): number | undefined =>
  known === undefined || known + unknown === 0 ? undefined : known / (known + unknown);
