import { segmentsAt } from "./at-instants.ts";
import type { SegmentsAtInstants } from "./at-instants.ts";
import { hasExpired } from "../run/segment-as-of.ts";
import type { Session } from "../queries/session.ts";
import { arrivedRule } from "./arrived.ts";
import type { History, HistoryOptions, HistorySeries } from "./history-result.ts";
import { knownPast } from "./known-past.ts";
import { daysAhead, daysBack, spanBefore } from "./local-days.ts";
import { localDate } from "../run/local-date.ts";
import { namedRules } from "./named-rules.ts";
import type { NamedRule } from "./named-rules.ts";

/** The history up to the session's instant. @param options.from where it begins, as an instant */
export async function historyOf(
  session: Session,
  what: readonly string[],
  options: HistoryOptions,
): Promise<History> {
  const { every = "week", next, for: span, from } = options;
  const rules = namedRules(what, session);
  const { asOf, timezone } = session.clock;
  const isAheadOnly = next !== undefined && (span ?? from ?? options.every) === undefined;
  const begins = from ?? (isAheadOnly ? asOf : spanBefore(asOf, span ?? "1y", timezone));
  const past = daysBack({ from: begins, to: asOf }, every, timezone);
  const ahead = next === undefined ? [] : daysAhead(asOf, next, timezone);
  const instants = [...past, ...ahead];
  const arrived = arrivedRule(session);
  const counted = await segmentsAt(session, {
    segments: arrived === undefined ? rules : [...rules, arrived],
    instants,
    mayBeUnknown: true,
  });
  return {
    asOf,
    timezone,
    every,
    points: instants.map((instant, i) => ({
      instant,
      date: localDate(instant, timezone),
      isAhead: i >= past.length,
      ...(arrived && { arrived: counted.sizes[rules.length]?.[i] ?? 0 }),
    })),
    customers: counted.customers,
    series: rules.map((rule, i) => series(rule, i, { counted, instants, session })),
    known: knownPast(session, { ...counted, rules, instants }),
    cost: { statements: counted.statements, conditions: instants.length * rules.length },
  };
}

interface Counts {
  readonly counted: SegmentsAtInstants;
  readonly instants: readonly string[];
  readonly session: Session;
}

function series(
  rule: NamedRule,
  place: number,
  { counted, instants, session }: Counts,
): HistorySeries {
  const { name, title, of, isArchived } = rule;
  const isOver = instants.map((asOf) =>
    hasExpired({ clock: { ...session.clock, asOf } }, { asOf: "run time", ...rule }),
  );
  const unknown = counted.isUnknown[place] ?? [];
  const known = (figures: readonly number[] | undefined, points: number): (number | null)[] =>
    instants.map((_, i) => {
      const isKnown = i + 1 >= points && !unknown.slice(i + 1 - points, i + 1).includes(true);
      return isKnown && isOver[i] !== true ? (figures?.[i] ?? 0) : null;
    });
  const sizes = known(counted.sizes[place], 1);
  const { customers } = counted;
  return {
    name,
    ...(title !== undefined && { title }),
    ...(of !== undefined && { of }),
    isArchived,
    sizes,
    shares: sizes.map((size) => (size === null ? null : customers === 0 ? 0 : size / customers)),
    entered: known(counted.entered[place], 2),
    left: known(counted.left[place], 2),
  };
}
