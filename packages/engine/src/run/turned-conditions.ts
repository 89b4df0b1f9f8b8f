import type { Segment } from "@satsuma/ir";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { segmentConjuncts, written } from "../rules/conjuncts.ts";
import type { Conjunct } from "../rules/conjuncts.ts";
import type { SegmentBasis } from "../state/run-basis.ts";
import type { Because, Causes } from "./change-cause.ts";
import { changeColumn } from "./compare.ts";
import { isAboutOthers, isAboutScores } from "./incremental/event-nodes.ts";
import { segmentAsOf } from "./segment-as-of.ts";

/** A segment whose rule is as it was, and what must be asked of those who moved to tell which of its conditions turned. */
export interface Turning {
  readonly segment: Segment;
  /** Of its column in the table of changes. */
  readonly place: number;
  readonly before: SegmentBasis;
  /** Conditions about a customer's own data: they can be asked as of any instant. */
  readonly own: readonly Conjunct[];
  readonly others: readonly Conjunct[];
  /** True where those who left are asked which conditions hold as of now. */
  readonly asksNow: boolean;
  /** True where those who entered are asked which conditions held as of the last run's instant. */
  readonly asksThen: boolean;
}

/** A segment that someone entered or left. */
interface Moved {
  readonly segment: Segment;
  readonly place: number;
  readonly entered: number;
  readonly left: number;
}

/**
 * Nobody need be asked where the answer is plain: whoever left a segment of one condition left by that one, and as of the same
 * instant all conditions of a segment held for whoever is in it now.
 */
export function turning(moved: Moved, before: SegmentBasis, session: Session): Turning {
  const { segment, place, entered, left } = moved;
  const parts = segmentConjuncts(segment);
  const own = parts.filter(({ cond }) => !isAboutOthers(cond));
  return {
    segment,
    place,
    before,
    own,
    others: parts.filter((part) => !own.includes(part)),
    asksNow: left > 0 && own.length > 0 && parts.length > 1,
    asksThen: entered > 0 && own.length > 0 && before.asOf !== segmentAsOf(session, segment),
  };
}

/** The columns of the table of tests: whether a condition holds, and whether it held. */
export const nowColumn = (place: number, i: number): string => `now_${place}_${i}`;
export const thenColumn = (place: number, i: number): string => `then_${place}_${i}`;

/**
 * Which condition it was, over the tables of changes (`c`) and tests (`t`). Who left did so by the first that does not hold any more; who
 * entered, by the first that did not hold then. Where all of them hold as of both instants, it was what cannot be asked of a single
 * customer; where there is nothing of that kind, the past itself is known otherwise than at the last run.
 */
export function turnedBy(each: Turning, { texts }: Pick<Session, "texts">): Causes {
  const { segment, own, others } = each;
  const textOf = (part: Conjunct): string =>
    written(part, texts.get(part.span?.file ?? segment.span.file) ?? "");
  const of: Because[] = [
    { cause: "new customer" },
    { cause: "customer gone" },
    otherwise(own, others, textOf),
    ...own.map((part): Because => ({ cause: "condition", because: textOf(part) })),
  ];
  return { code: codeOf(each), of, isAsked: each.asksNow || each.asksThen };
}

/** The place of the cause in the list above. */
function codeOf(each: Turning): Fragment {
  const { own, others, place, asksNow, asksThen } = each;
  const only = own.length === 1 && others.length === 0;
  const entered = asksThen ? firstNot(each, thenColumn) : raw("2");
  const left = asksNow ? firstNot(each, nowColumn) : raw(only ? "3" : "2");
  return sql`CASE WHEN c.is_new THEN 0 WHEN c.is_gone THEN 1 WHEN ${name("c", changeColumn(place))} THEN ${entered} ELSE ${left} END`;
}

function firstNot({ own, place }: Turning, column: (place: number, i: number) => string): Fragment {
  const cases = own.map(
    (_, i) => sql`WHEN NOT ${name("t", column(place, i))} THEN ${raw(String(i + 3))}`,
  );
  return sql`CASE ${join(cases, " ")} ELSE 2 END`;
}

function otherwise(
  own: readonly Conjunct[],
  [other]: readonly Conjunct[],
  textOf: (part: Conjunct) => string,
): Because {
  if (other !== undefined)
    return { cause: isAboutScores(other.cond) ? "score" : "standing", because: textOf(other) };
  const [only, ...more] = own;
  return only === undefined || more.length > 0
    ? { cause: "past data" }
    : { cause: "past data", because: textOf(only) };
}
