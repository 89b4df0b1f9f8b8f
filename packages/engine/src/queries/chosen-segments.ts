import type { Segment } from "@satsuma/ir";
import { SatsumaError } from "@satsuma/model";
import { familyOf, segmentNames } from "../rules/families.ts";
import { unknownSegment } from "../rules/unknown-segment.ts";
import type { Session } from "./session.ts";
import { runnable, whyNotRun } from "../run/evaluation.ts";

/**
 * The segments that some names mean, each once, in the order of the rules: the name of tiers or of a split means all of its parts. Without
 * names, all that are run.
 *
 * @throws SatsumaError `RUN_SEGMENT` when there is none of a name, `RUN_NOT_RUN` when it is archived or has expired
 */
export function chosenSegments(names: readonly string[], session: Session): readonly Segment[] {
  const { segments } = session.program;
  if (names.length === 0) return runnable(segments, session);
  const chosen = new Set(names.flatMap((name) => segmentsCalled(name, segments)));
  for (const segment of chosen) refuseNotRun(segment, session);
  return segments.filter((segment) => chosen.has(segment));
}

function segmentsCalled(name: string, segments: readonly Segment[]): readonly Segment[] {
  const found = segments.filter((segment) => segment.name === name || familyOf(segment) === name);
  if (found.length > 0) return found;
  throw unknownSegment(name, segmentNames(segments));
}

function refuseNotRun(segment: Segment, session: Session): void {
  const why = whyNotRun(segment, session);
  if (why === undefined) return;
  const because = why === "archived" ? "it is archived" : `it expired after ${segment.expires}`;
  throw new SatsumaError("RUN_NOT_RUN", `"${segment.name}" has no members: ${because}`, {
    help: "leave it out, or change its `status` or `expires`",
  });
}
