import type { Segment } from "@satsuma/ir";
import { overlapIn } from "../overlap/overlap.ts";
import { weakData } from "../quality/weak-data.ts";
import { runnable } from "../run/evaluation.ts";
import { withEvaluated } from "../run/evaluated.ts";
import type { Session } from "../queries/session.ts";
import { drifting } from "./drifting.ts";
import type { Health, HealthFinding } from "./health-result.ts";
import { sinceLastRun } from "./last-run.ts";
import { expiring, standingOnOld } from "./lifecycle.ts";
import { alike, bySize } from "./members.ts";
import { unused } from "./unused.ts";

/** What could be mended in the segments, as of the session's instant. Publishes nothing. */
export async function healthOf(session: Session): Promise<Health> {
  const { segments } = session.program;
  const live = runnable(segments, session);
  const overlap = await withEvaluated(session, (evaluated) => overlapIn(session, evaluated, live));
  const sizes = new Map(overlap.segments.map(({ name, size }) => [name, size]));
  const drift = await drifting(session, live, sizes);
  return {
    asOf: session.clock.asOf,
    customers: overlap.customers,
    segments: segments.length,
    findings: [
      ...bySize(overlap),
      ...alike(overlap),
      ...(await sinceLastRun(session, live)),
      ...expiring(session),
      ...standingOnOld(session),
      ...drift.findings,
      ...weak(session, live),
      ...unused(session, live),
    ],
    untold: [
      ...driftUntold(drift.untold),
      "who reads members through members, exports and sends is not recorded, so a segment that no rule uses may be in use",
    ],
  };
}

const driftUntold = (segments: readonly string[]): readonly string[] =>
  segments.length === 0
    ? []
    : [
        `whether ${segments.join(", ")} change${segments.length === 1 ? "s" : ""} more than usual: that takes three earlier runs of a rule on a model`,
      ];

function weak(session: Session, live: readonly Segment[]): HealthFinding[] {
  const marksOf = weakData(session);
  return live.flatMap((segment): HealthFinding[] => {
    const marks = marksOf(segment.where).filter(({ severity }) => severity !== "hint");
    if (marks.length === 0) return [];
    const tables = new Set(marks.map(({ table }) => table));
    return [
      {
        kind: "weak-data",
        segments: [segment.name],
        message: [...new Set(marks.map(({ text }) => text))].join("; "),
        action: `see what is wrong with it: satsuma quality ${[...tables][0]}`,
      },
    ];
  });
}
