import type { Segment } from "@satsuma/ir";
import { localDate } from "../run/local-date.ts";
import { currentRun } from "../state/published.ts";
import { nextDue } from "../run/next-due.ts";
import { isBefore } from "../run/segment-as-of.ts";
import type { Session } from "../queries/session.ts";
import type { HealthFinding } from "./health-result.ts";

/** What the last run does not have, or not as it would be now. */
export async function sinceLastRun(
  session: Session,
  segments: readonly Segment[],
): Promise<HealthFinding[]> {
  const last = await currentRun(session.warehouse);
  if (last === undefined) return neverRun(segments);
  const ran = localDate(last.asOf, session.clock.timezone);
  const missing = segments.filter((segment) => !last.flags.has(segment.name));
  const overdue = segments.filter(
    (segment) => last.flags.has(segment.name) && isOverdue(segment, last.asOf, session),
  );
  const changed = [
    ...(last.rulesId === session.rulesId ? [] : ["the rules"]),
    ...(last.dataId === session.data.id ? [] : ["the data"]),
  ];
  return [
    ...(missing.length === 0
      ? []
      : [notRun(missing, `the last run, as of ${ran}, did not have it`)]),
    ...(overdue.length === 0 ? [] : [due(overdue, ran)]),
    ...(changed.length === 0
      ? []
      : [
          {
            kind: "outdated" as const,
            segments: [],
            message: `${changed.join(" and ")} changed after the last run, as of ${ran}`,
            action: "publish what they say now: satsuma run",
          },
        ]),
  ];
}

const neverRun = (segments: readonly Segment[]): HealthFinding[] =>
  segments.length === 0 ? [] : [notRun(segments, "nothing has been run yet")];

const notRun = (segments: readonly Segment[], message: string): HealthFinding => ({
  kind: "not-run",
  segments: segments.map(({ name }) => name),
  message,
  action: "publish its members: satsuma run",
});

const due = (segments: readonly Segment[], ran: string): HealthFinding => ({
  kind: "overdue",
  segments: segments.map(({ name }) => name),
  message: `its schedule has come round since the last run, as of ${ran}`,
  action: "satsuma run, or take the schedule away",
});

function isOverdue(
  { schedule, timezone }: Segment,
  lastAsOf: string,
  { clock, now = clock.asOf }: Session,
): boolean {
  if (schedule === undefined) return false;
  const own = { ...clock, timezone: timezone ?? clock.timezone, asOf: lastAsOf };
  return isBefore(nextDue(schedule, own), now);
}
