import type { Segment } from "@satsuma/ir";
import { wholeOf } from "../rules/families.ts";
import type { Session } from "../queries/session.ts";
import type { HealthFinding } from "./health-result.ts";
import { isNamedByPlugins, usersOf } from "./uses.ts";

/** One finding for all: a segment of a small project may well be read by people only. */
export function unused(session: Session, live: readonly Segment[]): HealthFinding[] {
  const users = usersOf(session.program.segments);
  const isUsed = ({ name, owner, schedule }: Segment): boolean =>
    users.has(name) ||
    owner !== undefined ||
    schedule !== undefined ||
    isNamedByPlugins(name, session);
  const used = new Set(live.filter(isUsed).map(wholeOf));
  const names = [...new Set(live.map(wholeOf))].filter((name) => !used.has(name));
  if (names.length === 0) return [];
  return [
    {
      kind: "unused",
      segments: names,
      message: "no other rule, plugin or schedule has it, and it has no owner",
      action: "give it an `owner`, or archive it: `status archived`",
    },
  ];
}
