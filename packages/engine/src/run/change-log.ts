import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import type { Because, Causes } from "./change-cause.ts";
import { causesOf } from "./causes.ts";
import type { MovedSegment, Since } from "./causes.ts";
import { changeColumn, goneSegments, keysDiffer } from "./compare.ts";
import type { Pairing, SegmentCount } from "./compare.ts";
import type { Evaluation } from "./evaluation.ts";
import { codeColumn } from "./turned-conditions.ts";
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
  }));
  const gone = goneSegments(evaluation, since.pair.last).map((segment, i): MovedSegment => ({
    name: segment,
    place: present.length + i,
  }));
  const moved = [
    ...present.filter(({ place }) => counts[place]!.entered > 0 || counts[place]!.left > 0),
    ...gone,
  ];
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
  await keepTold(warehouse, logged);
  for (const { name: segment, place, causes } of logged) {
    const entered = name(changeColumn(place));
    const code = causes.isJoined ? name(codeColumn(place)) : causes.code;
    const from = causes.isJoined ? workTables.told : workTables.changes;
    await warehouse.execute(
      sql`INSERT INTO ${log} (segment, customer, change, as_of, run, cause, because) SELECT ${segment}, customer, CASE WHEN entered THEN 'entered' ELSE 'left' END, ${asOf}, ${run}, ${told(causes.of, ({ cause }) => cause)}, ${told(causes.of, ({ because }) => because)} FROM (SELECT c.customer AS customer, c.${entered} AS entered, ${code} AS code FROM ${name(...from)} AS c WHERE c.${entered} IS NOT NULL) AS moved`,
    );
  }
}

/** The changes beside their causes: customers are joined to what was asked of them once, and not for each segment. */
async function keepTold(warehouse: Warehouse, logged: readonly LoggedSegment[]): Promise<void> {
  const joined = logged.filter(({ causes }) => causes.isJoined);
  if (joined.length === 0) return;
  const columns = joined.flatMap(({ place, causes }) => [
    sql`c.${name(changeColumn(place))} AS ${name(changeColumn(place))}`,
    sql`${causes.code} AS ${name(codeColumn(place))}`,
  ]);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${name(...workTables.told)}`);
  await warehouse.execute(
    sql`CREATE TABLE ${name(...workTables.told)} AS SELECT c.customer AS customer, ${join(columns, ", ")} FROM ${name(...workTables.changes)} AS c LEFT JOIN ${name(...workTables.causes)} AS t ON t.key = c.customer`,
  );
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
    sql`CREATE TABLE IF NOT EXISTS ${log} AS SELECT CAST('' AS text) AS segment, key AS customer, CAST('' AS text) AS change, CAST('' AS text) AS as_of, CAST(0 AS bigint) AS run, CAST('' AS text) AS cause, CAST('' AS text) AS because FROM ${name(...pair.table)} WHERE FALSE`,
  );
  // A log of before there were causes.
  for (const column of ["cause", "because"])
    await warehouse.execute(sql`ALTER TABLE ${log} ADD COLUMN IF NOT EXISTS ${name(column)} text`);
  if (keysDiffer(pair))
    await warehouse.execute(sql`ALTER TABLE ${log} ALTER COLUMN customer TYPE text`);
}
