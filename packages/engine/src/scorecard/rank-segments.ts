import type { Segment } from "@satsuma/ir";
import { shareOf } from "../queries/share-of.ts";
import { counted } from "../wording/figure-text.ts";
import { scoreCriterion } from "./score-criteria.ts";
import type { SegmentFacts } from "./score-criteria.ts";
import type { CriterionScore, ScorecardMeasure, ScoredSegment } from "./scorecard-result.ts";

/** A segment with all that is known of it. */
export interface SegmentToRank {
  readonly segment: Segment;
  readonly facts: SegmentFacts;
}

/** Sentences for and against a segment, at most. */
const MOST = 3;

/** Scores and ranks segments: best first, those of too few members last. Of equal totals the earlier in the rules comes first. */
export function rankSegments(
  segments: readonly SegmentToRank[],
  criteria: readonly ScorecardMeasure[],
): ScoredSegment[] {
  const scored = segments.map((each) => ({ ...each, ...scoresOf(each, criteria) }));
  const means = criteria.map((_, i) => meanScaled(scored.map(({ scores }) => scores[i]!)));
  const ranked = scored.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1));
  return ranked.map((each): ScoredSegment => ({
    ...describedBy(each),
    rank:
      each.total === null
        ? null
        : 1 + ranked.filter(({ total }) => (total ?? -1) > each.total!).length,
    total: each.total,
    ...(each.unranked === undefined ? {} : { unranked: each.unranked }),
    scores: each.scores,
    ...sentencesOf(each.scores, criteria, means),
    differs: each.unranked === undefined ? differsOf(each) : [],
  }));
}

function describedBy({ segment, facts }: SegmentToRank) {
  const { name, title, tier, group } = segment;
  const { sums, everybody } = facts;
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(tier && { tier }),
    ...(group && { group }),
    size: sums.size,
    share: shareOf(sums.size, everybody.size),
  };
}

/** Of all others there must be enough as well. */
const differsOf = ({ facts }: SegmentToRank) =>
  (facts.everybody.size - facts.sums.size < facts.minimumGroup
    ? []
    : (facts.distinctness?.differences ?? [])
  )
    .filter(({ distance }) => distance > 0)
    .slice(0, MOST);

interface Scores {
  readonly scores: readonly CriterionScore[];
  readonly total: number | null;
  readonly unranked?: string;
}

function scoresOf({ facts }: SegmentToRank, criteria: readonly ScorecardMeasure[]): Scores {
  const { size } = facts.sums;
  const isTooSmall = size < facts.minimumGroup;
  const unranked = `${counted(size, "member")}, and less than ${facts.minimumGroup} are too few to say more of`;
  const raw = criteria.map(({ criterion, weight }) => ({
    criterion,
    weight,
    ...(isTooSmall && criterion !== "size"
      ? { value: null, scaled: null, sentence: unranked }
      : scoreCriterion[criterion](facts)),
  }));
  const weighed = raw.reduce((sum, { scaled, weight }) => sum + (scaled === null ? 0 : weight), 0);
  const isRanked = !isTooSmall && weighed > 0;
  const scores = raw.map(({ weight, ...score }): CriterionScore => ({
    ...score,
    contribution: score.scaled === null || !isRanked ? null : (score.scaled * weight) / weighed,
  }));
  if (isTooSmall) return { scores, total: null, unranked };
  if (!isRanked) return { scores, total: null, unranked: "nothing that counts is known of it" };
  return { scores, total: scores.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0) };
}

function meanScaled(scores: readonly CriterionScore[]): number {
  const known = scores.flatMap(({ scaled, contribution }) =>
    scaled === null || contribution === null ? [] : [scaled],
  );
  return known.length === 0 ? 0 : known.reduce((sum, scaled) => sum + scaled, 0) / known.length;
}

/** What lifts it above the average of the card, and what pulls it below. */
function sentencesOf(
  scores: readonly CriterionScore[],
  criteria: readonly ScorecardMeasure[],
  means: readonly number[],
): Pick<ScoredSegment, "pros" | "cons"> {
  const effects = scores
    .flatMap(({ scaled, contribution, sentence }, i) =>
      scaled === null || contribution === null
        ? []
        : [{ sentence, effect: (scaled - means[i]!) * criteria[i]!.weight }],
    )
    .filter(({ effect }) => Math.abs(effect) > 0.005)
    .toSorted((one, other) => Math.abs(other.effect) - Math.abs(one.effect));
  const told = (isPro: boolean): string[] =>
    effects
      .filter(({ effect }) => effect > 0 === isPro)
      .slice(0, MOST)
      .map(({ sentence }) => sentence);
  return { pros: told(true), cons: told(false) };
}
