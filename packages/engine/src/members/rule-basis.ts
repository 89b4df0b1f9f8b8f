import { createHash } from "node:crypto";
import { latest, segmentAsOf } from "../run/segment-as-of.ts";
import { momentOf } from "../run/as-of.ts";
import type { Session } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import type { ListedRule } from "./rule-list.ts";

/** Instant and hash, with a space between. */
const shape = /^(?<instant>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) [0-9a-f]{32}$/u;

/**
 * The session of a page: that of the instant which the pages before described, where there were any. Rules as of now would otherwise be of
 * another moment on every page, and all rules of another day after midnight.
 */
export function pinned(opened: Session, asOf: string | undefined, basis = ""): Session {
  const instant = shape.exec(basis)?.groups?.["instant"];
  if (instant === undefined || !isInstant(instant)) return opened;
  const moment = momentOf(opened.config, instant, asOf);
  return { ...opened, ...moment, until: moment.clock.asOf };
}

/** Whether there is such a day and time: what nobody gave may look like a basis. */
const isInstant = (text: string): boolean => {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19);
};

/** Everything on which pages of a rule's customers depend, as text: the same for the same list, and for no other. */
export function ruleBasis(
  session: Session,
  { name, rule, suppressed }: ListedRule,
  run: PublishedRun | undefined,
): string {
  const instant = latest([
    session.clock.asOf,
    ...[rule.meta, ...suppressed].map((each) => segmentAsOf(session, each)),
  ]);
  const parts = [
    name,
    instant,
    session.clock.asOf,
    session.rulesId,
    session.data.id,
    run?.run ?? null,
    suppressed.map((each) => each.name),
  ];
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return `${instant} ${hash.slice(0, 32)}`;
}
