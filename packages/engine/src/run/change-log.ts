import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import type { Because, Causes } from "./change-cause.ts";
import { causesOf } from "./causes.ts";
import type { MovedSegment, Since } from "./causes.ts";
import { changeColumn, goneSegments } from "./compare.ts";
import { keysDiffer } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import type { SegmentCount } from "./segment-counts.ts";
import type { Evaluation } from "./evaluation.ts";
import { workTables } from "./work-tables.ts";

const log = name("satsuma", "membership_changes");

/** Who entered and left a segment, ready to be written down. */
export interface LoggedSegment extends MovedSegment {
  readonly causes: Causes;
}

/** The segments that someone entered or left since the run before, those that are no more among them, and why. */
export async function loggedSegments(
  session: Session,
  {
    evaluation,
    counts,
  }: { readonly evaluation: Evaluation; readonly counts: readonly Omit<SegmentCount, "size">[] },
  since: Since,
): Promise<LoggedSegment[]> {
  const present = evaluation.segments.map(({ segment }, place): MovedSegment => ({
    name: segment.name,
    place,
    segment,
    ...counts[place]!,
  }));
  const { last } = since.pair;
  const before = new Map(last?.result.segments.map(({ name: segment, size }) => [segment, size]));
  const gone = goneSegments(evaluation, last).map((segment, i): MovedSegment => ({
    name: segment,
    place: present.length + i,
    entered: 0,
    left: before.get(segment) ?? 0,
  }));
  const moved = [...present, ...gone].filter(({ entered, left }) => entered > 0 || left > 0);
  const causes = await causesOf(session, moved, since);
  return moved.map((each, i) => ({ ...each, causes: causes[i]! }));
}

/** Appends who entered and who left each segment to the log. */
export async function logChanges(
  { warehouse, clock: { asOf } }: Session,
  logged: readonly LoggedSegment[],
  { pair, run }: { readonly pair: Pairing; readonly run: number },
): Promise<void> {
  await createLog(warehouse, pair);
  if (logged.length === 0) return;
  await warehouse.execute(
    sql`INSERT INTO ${log} (segment, customer, change, as_of, run, cause, because) SELECT segment, customer, CASE WHEN entered THEN 'entered' ELSE 'left' END, ${asOf}, ${run}, cause, because FROM (${join(logged.map(movesOf), " UNION ALL ")}) AS moves`,
  );
}

/** Who moved in one segment, and why. */
function movesOf({ name: segment, place, causes }: LoggedSegment): Fragment {
  const entered = name("c", changeColumn(place));
  const asked = sql` LEFT JOIN ${name(...workTables.causes)} AS t ON t.key = c.customer`;
  const from = sql`${name(...workTables.changes)} AS c${causes.isAsked ? asked : sql``}`;
  const moved = sql`SELECT c.customer AS customer, ${entered} AS entered, ${causes.code} AS code FROM ${from} WHERE ${entered} IS NOT NULL`;
  return sql`SELECT ${segment} AS segment, customer, entered, ${told(causes.of, ({ cause }) => cause)} AS cause, ${told(causes.of, ({ because }) => because)} AS because FROM (${moved}) AS m`;
}

/** A text for each code, unknown where there is none. */
function told(of: readonly Because[], text: (each: Because) => string | undefined): Fragment {
  const cases = of.flatMap((each, i) => {
    const found = text(each);
    return found === undefined ? [] : [sql`WHEN ${raw(String(i))} THEN ${found}`];
  });
  return cases.length === 0 ? sql`CAST(NULL AS text)` : sql`CASE code ${join(cases, " ")} END`;
}

/** The log holds keys as they are, or as text once they have been of several types. */
async function createLog(warehouse: Warehouse, pair: Pairing): Promise<void> {
  await warehouse.execute(
    sql`CREATE TABLE IF NOT EXISTS ${log} AS SELECT CAST('' AS text) AS segment, key AS customer, CAST('' AS text) AS change, CAST('' AS text) AS as_of, CAST(0 AS bigint) AS run, CAST('' AS text) AS cause, CAST('' AS text) AS because FROM ${name("satsuma", pair.published)} WHERE FALSE`,
  );
  // A log of before there were causes.
  for (const column of ["cause", "because"])
    await warehouse.execute(sql`ALTER TABLE ${log} ADD COLUMN IF NOT EXISTS ${name(column)} text`);
  if (keysDiffer(pair))
    await warehouse.execute(sql`ALTER TABLE ${log} ALTER COLUMN customer TYPE text`);
}
