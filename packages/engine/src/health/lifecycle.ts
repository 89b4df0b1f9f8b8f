import { Temporal } from "temporal-polyfill";
import type { Session } from "../queries/session.ts";
import { runnable, whyNotRun } from "../run/evaluation.ts";
import { localDate } from "../run/local-date.ts";
import { hasExpired } from "../run/segment-as-of.ts";
import { counted } from "../wording/figure-text.ts";
import type { HealthFinding } from "./health-result.ts";
import { usersOf } from "./uses.ts";

/** Days before its last one from which a segment counts as expiring. */
const SOON = 30;

/** Segments whose last day is over, or near. */
export function expiring(session: Session): HealthFinding[] {
  return session.program.segments.flatMap((segment): HealthFinding[] => {
    const { name, expires, status } = segment;
    if (expires === undefined || status === "archived") return [];
    const change = "move its `expires`, or archive it";
    if (hasExpired(session, segment))
      return [
        {
          kind: "expired",
          segments: [name],
          message: `it expired after ${expires}`,
          action: change,
        },
      ];
    const today = localDate(session.clock.asOf, segment.timezone ?? session.clock.timezone);
    const { days } = Temporal.PlainDate.from(today).until(expires, { largestUnit: "days" });
    if (days > SOON) return [];
    const message = `its last day is ${expires}, in ${counted(days, "day")}`;
    return [{ kind: "expiring", segments: [name], message, action: change }];
  });
}

/** Rules that stand on what is archived, has expired, or is not finished. */
export function standingOnOld(session: Session): HealthFinding[] {
  const { segments } = session.program;
  const live = runnable(segments, session);
  const users = usersOf(live);
  return segments.flatMap((segment): HealthFinding[] => {
    const { name, status, expires } = segment;
    const by = (users.get(name) ?? []).filter((user) =>
      live.some((each) => each.name === user && (status !== "draft" || each.status === "active")),
    );
    if (by.length === 0) return [];
    const why = whyNotRun(segment, session);
    if (why === undefined && status !== "draft") return [];
    const is =
      why === undefined ? "a draft" : why === "archived" ? "archived" : `expired after ${expires}`;
    return [
      {
        kind: why === undefined ? "draft-used" : "archived-used",
        segments: [name],
        message: `it is ${is}, and ${by.join(", ")} stand${by.length === 1 ? "s" : ""} on it`,
        action:
          why === undefined ? "make it active" : "make it active, or take it out of those rules",
      },
    ];
  });
}
