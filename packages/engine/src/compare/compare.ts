import type { Segment } from "@satsuma/ir";
import { countPatterns } from "../overlap/count-patterns.ts";
import { overlapIn } from "../overlap/overlap.ts";
import type { Session } from "../queries/session.ts";
import { withEvaluated } from "../run/evaluated.ts";
import { scorecardIn } from "../scorecard/scorecard.ts";
import { weightsOf } from "../scorecard/weights.ts";
import { comparedNames } from "./compared-names.ts";
import type { Comparison, SegmentComparison } from "./comparison-result.ts";
import { compareSegmentations } from "./segmentations.ts";

/** Compares what some names mean, as of the session's instant. Publishes nothing. */
export async function compare(session: Session, names: readonly string[]): Promise<Comparison> {
  const compared = comparedNames(names, session);
  if (compared.kind === "segmentations")
    return compareSegmentations(session, compared.one, compared.other);
  return compareSegments(session, compared.segments);
}

const compareSegments = (
  session: Session,
  segments: readonly Segment[],
): Promise<SegmentComparison> =>
  withEvaluated(session, async (evaluated) => {
    const weights = weightsOf(session.config.scorecard?.weights ?? {}, {});
    const names = segments.map((segment) => segment.name);
    const all = { segments: names, counts: names.map(() => true), most: 1 };
    const { memberships } = await countPatterns(session, evaluated, all);
    return {
      kind: "segments",
      scorecard: await scorecardIn(session, evaluated, { segments, weights }),
      overlap: await overlapIn(session, evaluated, segments),
      inAll: memberships[names.length]!,
    };
  });
