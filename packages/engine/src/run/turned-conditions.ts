import type { Segment } from "@satsuma/ir";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import { fillTable } from "../queries/fill-table.ts";
import { numberAt } from "../queries/read.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { segmentConjuncts, written } from "../rules/conjuncts.ts";
import type { Conjunct } from "../rules/conjuncts.ts";
import type { SegmentBasis } from "../state/run-basis.ts";
import type { Because, Causes } from "./change-cause.ts";
import { changeColumn } from "./compare.ts";
import { isAboutOthers, isAboutScores } from "./incremental/event-nodes.ts";
import { withOnly } from "./incremental/only-some.ts";
import { isBefore, latest, segmentAsOf } from "./segment-as-of.ts";
import { workTables } from "./work-tables.ts";

/** A segment whose rule is as it was, and its conditions: those of a customer's own data can be asked as of any instant. */
export interface Turning {
  readonly segment: Segment;
  /** Of its column in the table of changes. */
  readonly place: number;
  readonly before: SegmentBasis;
  readonly own: readonly Conjunct[];
  readonly others: readonly Conjunct[];
}

/** A segment's conditions, ready to be asked. */
export function turning(segment: Segment, place: number, before: SegmentBasis): Turning {
  const parts = segmentConjuncts(segment);
  const own = parts.filter(({ cond }) => !isAboutOthers(cond));
  return { segment, place, before, own, others: parts.filter((part) => !own.includes(part)) };
}

/**
 * The conditions as of the last run's instants and as of now, a column each, to be asked in a scan that sees nothing later than
 * the session does. Undefined where that is not enough, as the last run was of a later instant.
 */
export function testsWithin(session: Session, all: readonly Turning[]): Output[] | undefined {
  return all.some(({ before }) => isBefore(session.until, before.asOf))
    ? undefined
    : all.flatMap((each) => testsOf(each, session));
}

/** Asks the conditions of those who moved, in a scan of their own; keeps a row for each. */
export async function keepTests(opened: Session, all: readonly Turning[]): Promise<void> {
  const asked = all.filter(({ own }) => own.length > 0);
  const until = latest([opened.until, ...asked.map(({ before }) => before.asOf)]);
  const session = { ...opened, until };
  const outputs = asked.flatMap((each) => testsOf(each, session));
  const count = await keepMoved(session, asked);
  await withOnly(session, { table: workTables.changed, count }, outputs, (only) =>
    fillTable(only, workTables.causes, outputs, "looking for what changed"),
  );
}

function testsOf({ segment, place, before, own }: Turning, session: Session): Output[] {
  const now = resolverAt(session, segmentAsOf(session, segment));
  const then = resolverAt(session, before.asOf);
  return own.flatMap(({ cond }, i): Output[] => [
    { name: nowColumn(place, i), kind: "cond", cond: now.cond(cond, segment.timezone) },
    { name: thenColumn(place, i), kind: "cond", cond: then.cond(cond, segment.timezone) },
  ]);
}

const nowColumn = (place: number, i: number): string => `now_${place}_${i}`;
const thenColumn = (place: number, i: number): string => `then_${place}_${i}`;

/** Keeps the numbers of those who moved in any of the segments, came and went as customers excepted. */
async function keepMoved(
  { warehouse, layout, work }: Session,
  all: readonly Turning[],
): Promise<number> {
  const { table, key, ordinal = "" } = layout.customers;
  const isMoved = all.map(({ place }) => sql`${name(changeColumn(place))} IS NOT NULL`);
  const moved = sql`SELECT customer FROM ${name(...workTables.changes)} WHERE NOT is_new AND NOT is_gone AND (${join([sql`FALSE`, ...isMoved], " OR ")})`;
  const changed = name(...workTables.changed);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${changed}`);
  await warehouse.execute(
    sql`CREATE TABLE ${changed} AS SELECT ${name(ordinal)} AS ordinal FROM ${name(...table)} WHERE ${name(key)} IN (${moved})`,
    cancel(work),
  );
  const frame = await warehouse.query(sql`SELECT count(*) AS moved FROM ${changed}`);
  return numberAt(frame, "moved");
}

/**
 * Which condition it was, over the tables of changes (`c`) and tests (`t`). Who left did so by the first that does not hold any more; who
 * entered, by the first that did not hold then. Where all of them hold as of both instants, it was what cannot be asked of a single
 * customer; where there is nothing of that kind, the past itself is known otherwise than at the last run.
 */
export function turnedBy(
  each: Turning,
  { texts }: Pick<Session, "texts">,
  isTested: boolean,
): Causes {
  const { segment, place, own, others } = each;
  const textOf = (part: Conjunct): string =>
    written(part, texts.get(part.span?.file ?? segment.span.file) ?? "");
  const of: Because[] = [
    { cause: "new customer" },
    { cause: "customer gone" },
    otherwise(own, others, textOf),
    ...own.map((part): Because => ({ cause: "condition", because: textOf(part) })),
  ];
  const code = isTested
    ? name("c", codeColumn(place))
    : codeFrom(each, "t", name("c", changeColumn(place)));
  return {
    code: sql`CASE WHEN c.is_new THEN 0 WHEN c.is_gone THEN 1 ELSE ${code} END`,
    of,
    isJoined: !isTested && own.length > 0,
  };
}

/** Where the tests are, and so few customers are there that each may be a change: a column that holds the code of each. */
export const codeWithin = (each: Turning, flag: string): Fragment =>
  sql`CAST(${codeFrom(each, "scan", name(flag))} AS smallint) AS ${name(codeColumn(each.place))}`;

/** The column of the codes of a segment. */
export const codeColumn = (place: number): string => `code${place}`;

function codeFrom({ own, place }: Turning, tests: string, entered: Fragment): Fragment {
  const first = (column: (place: number, i: number) => string): Fragment =>
    sql`CASE ${join(
      own.map((_, i) => sql`WHEN NOT ${name(tests, column(place, i))} THEN ${raw(String(i + 3))}`),
      " ",
    )} ELSE 2 END`;
  return own.length === 0
    ? raw("2")
    : sql`CASE WHEN ${entered} THEN ${first(thenColumn)} ELSE ${first(nowColumn)} END`;
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
