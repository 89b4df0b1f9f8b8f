import type { Segment } from "@satsuma/ir";
import { shareOf } from "../queries/share-of.ts";
import { attributesOfNow } from "../rules/attributes-of-now.ts";
import { withEvaluated } from "../run/evaluated.ts";
import type { Evaluated } from "../run/evaluated.ts";
import type { Session } from "../queries/session.ts";
import { chosenSegments } from "../queries/chosen-segments.ts";
import { familyOf } from "../rules/families.ts";
import { coveringAll } from "./cover-all.ts";
import { wholeOf } from "../rules/families.ts";
import { countPatterns } from "./count-patterns.ts";
import { gapIn } from "./gap.ts";
import type { Overlap, OverlapPair, OverlapSegment } from "./overlap-result.ts";
import { pairMeasures } from "./pair.ts";
import type { Tally } from "./tally.ts";

/** How many combinations are listed. */
const LISTED = 20;

/** How segments overlap as of the session's instant; all that are run unless some are named. */
export async function overlapOf(session: Session, names: readonly string[]): Promise<Overlap> {
  const segments = chosenSegments(names, session);
  return withEvaluated(session, async (evaluated) => {
    const overlap = await overlapIn(session, evaluated, segments);
    return { ...overlap, none: await gapIn(session, evaluated, overlap) };
  });
}

/** The same of segments that are evaluated already, without what is typical of those who are in none. */
export async function overlapIn(
  session: Session,
  evaluated: Evaluated,
  segments: readonly Segment[],
): Promise<Overlap> {
  const covering = await coveringAll(session, evaluated, segments);
  const counts = segments.map((segment) => !covering.has(wholeOf(segment)));
  const tally = await countPatterns(session, evaluated, {
    segments: segments.map((segment) => segment.name),
    counts: counts.some(Boolean) ? counts : counts.map(() => true),
    most: LISTED,
  });
  return { ...described(session, segments, tally), coverAll: [...covering] };
}

function described(
  session: Session,
  segments: readonly Segment[],
  tally: Tally,
): Omit<Overlap, "coverAll"> {
  const { customers, both, memberships, patterns, largest } = tally;
  const share = (size: number): number => shareOf(size, customers);
  const combinations = largest.map(({ places, size }) => ({
    segments: places.map((place) => segments[place]!.name),
    size,
    share: share(size),
  }));
  const listed = largest.reduce((sum, { size }) => sum + size, 0);
  const none = memberships[0]!;
  const attributes = attributesOfNow(
    session,
    segments.map(({ where }) => where),
  );
  return {
    asOf: session.clock.asOf,
    customers,
    segments: segments.map((segment, i) => segmentAt(segment, i, tally)),
    both: both.map((row) => [...row]),
    pairs: pairsOf(segments, tally),
    combinations,
    otherCombinations: { combinations: patterns - largest.length, size: customers - listed },
    memberships: [...memberships],
    none: { size: none, share: share(none) },
    ...(attributes.length > 0 && { attributes }),
  };
}

function segmentAt(segment: Segment, place: number, tally: Tally): OverlapSegment {
  const { name, title, tier, group } = segment;
  const { customers, both, only } = tally;
  const size = both[place]![place]!;
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(tier && { tier }),
    ...(group && { group }),
    size,
    share: shareOf(size, customers),
    only: only[place]!,
  };
}

function pairsOf(segments: readonly Segment[], { customers, both }: Tally): OverlapPair[] {
  const pairs = segments.flatMap((one, i) =>
    segments.slice(i + 1).flatMap((other, k): OverlapPair[] => {
      if (familyOf(one) !== undefined && familyOf(one) === familyOf(other)) return [];
      const j = i + 1 + k;
      const counts = { one: both[i]![i]!, other: both[j]![j]!, both: both[i]![j]!, customers };
      return [{ one: one.name, other: other.name, ...pairMeasures(counts) }];
    }),
  );
  return pairs.toSorted((a, b) => (b.jaccard ?? -1) - (a.jaccard ?? -1) || b.both - a.both);
}
