import type { Segment } from "@satsuma/ir";
import { unknownSegment } from "../rules/unknown-segment.ts";
import type { Session } from "../queries/session.ts";
import { familyOf, segmentNames } from "../rules/families.ts";
import { baseProgram } from "./base-program.ts";
import { countCauses, countSides } from "./count-moves.ts";
import type { OtherRules, RulesDiff, SegmentDiff, TierMoves } from "./diff-result.ts";
import { pairedSegments } from "./paired-segments.ts";
import type { PairedSegment } from "./paired-segments.ts";
import type { PairedSides } from "./sides.ts";
import { textChanges } from "./text-changes.ts";
import { changedTiers, tierMoves } from "./tier-moves.ts";
import { withSides } from "./with-sides.ts";

/**
 * Compares the rules of now with others, both on the data of now, in one pass over it. Segments that mean the same are not evaluated.
 *
 * @param only names of segments, tiers or splits to look at; all unless given
 */
export async function diffRules(
  session: Session,
  wanted: "last run" | OtherRules,
  only?: readonly string[],
): Promise<RulesDiff> {
  const base = await baseProgram(session, wanted);
  const texts = { before: base.texts, after: session.texts };
  const pairs = chosen(pairedSegments(base.program, session.program), only).map(
    (pair): ToldPair => ({
      ...pair,
      texts: textChanges(
        pair.before && { segment: pair.before, texts: texts.before },
        pair.after && { segment: pair.after, texts: texts.after },
      ),
    }),
  );
  const sets = changedTiers(base.program, session.program, pairs);
  const looked = pairs.filter((pair) => isTold(pair) || sets.includes(setOf(pair)));
  const { asOf } = session.clock;
  const common = {
    asOf,
    base: base.base,
    unchanged: namesOf(pairs.filter((pair) => !isTold(pair))),
  };
  if (looked.length === 0)
    return { ...common, customers: session.data.customers, segments: [], tiers: [] };
  return withSides(session, looked, texts, async (compared, sides) => ({
    ...common,
    ...(await segmentDiffs(compared, sides, looked)),
    tiers: await eachInTurn(sets, (of): Promise<TierMoves> => tierMoves(compared, of, sides)),
  }));
}

type ToldPair = PairedSegment & Pick<SegmentDiff, "texts">;

/** Whether anything about it differs: what it means, or what is written about it. */
const isTold = ({ change, texts }: ToldPair): boolean => change !== "unchanged" || texts.length > 0;

const setOf = ({ before, after }: PairedSegment): string => (after ?? before)?.tier?.of ?? "";

const bothOf = (pairs: readonly PairedSegment[]): readonly Segment[] =>
  pairs.flatMap(({ before, after }) => after ?? before ?? []);

const namesOf = (pairs: readonly PairedSegment[]): readonly string[] =>
  bothOf(pairs).map(({ name }) => name);

/** @throws SatsumaError `RUN_SEGMENT` when neither side has a segment, tiers or a split of that name */
function chosen(
  pairs: readonly PairedSegment[],
  only: readonly string[] | undefined,
): readonly PairedSegment[] {
  if (only === undefined || only.length === 0) return pairs;
  const isCalled = ({ before, after }: PairedSegment, wanted: string): boolean =>
    [before, after].some(
      (each) => each !== undefined && (each.name === wanted || familyOf(each) === wanted),
    );
  const missing = only.find((wanted) => !pairs.some((pair) => isCalled(pair, wanted)));
  if (missing !== undefined) throw unknownSegment(missing, segmentNames(bothOf(pairs)));
  return pairs.filter((pair) => only.some((wanted) => isCalled(pair, wanted)));
}

async function segmentDiffs(
  session: Session,
  sides: readonly PairedSides[],
  pairs: readonly ToldPair[],
): Promise<Pick<RulesDiff, "customers" | "segments">> {
  const { customers, sizes } = await countSides(session, sides);
  const told = pairs.flatMap((pair, i) => (isTold(pair) ? [{ pair, i }] : []));
  const segments = await eachInTurn(told, async ({ pair, i }): Promise<SegmentDiff> => {
    const { before, after, stayed } = sizes[i]!;
    return {
      ...headOf(pair),
      before,
      after,
      entered: after - stayed,
      stayed,
      left: before - stayed,
      ...(await countCauses(session, sides[i]!)),
      texts: pair.texts,
    };
  });
  return { customers, segments };
}

function headOf({
  before,
  after,
  change,
  because,
}: PairedSegment): Pick<SegmentDiff, "name" | "title" | "change" | "was" | "because"> {
  const { name = "", title } = after ?? before ?? {};
  return {
    name,
    ...(title !== undefined && { title }),
    change: change === "unchanged" ? "changed" : change,
    ...(change === "renamed" && before && { was: before.name }),
    because,
  };
}

async function eachInTurn<Each, Result>(
  all: readonly Each[],
  work: (each: Each) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const each of all) results.push(await work(each));
  return results;
}
