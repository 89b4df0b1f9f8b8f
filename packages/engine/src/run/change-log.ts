import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import type { Causes } from "./change-cause.ts";
import { causesOf } from "./causes.ts";
import type { MovedSegment, Since } from "./causes.ts";
import { numberAt } from "../queries/read.ts";
import { changesView, logTables } from "../state/log-tables.ts";
import { changeColumn, goneSegments } from "./compare.ts";
import { keysDiffer } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import type { SegmentCount } from "./segment-counts.ts";
import type { Evaluation } from "./evaluation.ts";
import { workTables } from "./work-tables.ts";

const moves = name("satsuma", logTables.moves);
const kinds = name("satsuma", logTables.kinds);

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
  await createMoves(warehouse, pair);
  if (logged.length === 0) return;
  const numbered = numberKinds(logged, await nextKind(warehouse));
  await warehouse.execute(
    sql`INSERT INTO ${kinds} (kind, run, as_of, segment, change, cause, because) SELECT w.kind + m.turn, ${run}, ${asOf}, w.segment, m.change, w.cause, CAST(w.because AS text)
    FROM (VALUES ${join(numbered.flatMap(whysOf), ", ")}) AS w (kind, segment, cause, because), (VALUES (0, 'entered'), (1, 'left')) AS m (turn, change)`,
  );
  await warehouse.execute(
    sql`INSERT INTO ${moves} (kind, customer) ${join(numbered.map(movesOf), " UNION ALL ")}`,
  );
}

/** A segment with the number of its first kind of change: an entry and an exit for each cause, in their order. */
interface NumberedSegment extends LoggedSegment {
  readonly first: number;
}

function numberKinds(logged: readonly LoggedSegment[], from: number): NumberedSegment[] {
  let first = from;
  return logged.map((each) => {
    const numbered = { ...each, first };
    first = kindOf(first, each.causes.of.length);
    return numbered;
  });
}

/** The number of the entries for a cause; that of the exits comes after it. */
const kindOf = (first: number, code: number): number => first + 2 * code;

const whysOf = ({ first, name: segment, causes }: NumberedSegment): Fragment[] =>
  causes.of.map(
    ({ cause, because = null }, code) =>
      sql`(${kindOf(first, code)}, ${segment}, ${cause}, ${because})`,
  );

/** Numbers only grow, so that the changes of a run lie side by side. */
async function nextKind(warehouse: Warehouse): Promise<number> {
  const frame = await warehouse.query(sql`SELECT coalesce(max(kind) + 1, 0) AS next FROM ${kinds}`);
  return numberAt(frame, "next");
}

/** Who moved in one segment, and how. */
function movesOf({ place, first, causes }: NumberedSegment): Fragment {
  const entered = name("c", changeColumn(place));
  const asked = sql` LEFT JOIN ${name(...workTables.causes)} AS t ON t.key = c.customer`;
  const from = sql`${name(...workTables.changes)} AS c${causes.isAsked ? asked : sql``}`;
  return sql`SELECT ${raw(String(first))} + 2 * (${causes.code}) + CASE WHEN ${entered} THEN 0 ELSE 1 END AS kind, c.customer AS customer FROM ${from} WHERE ${entered} IS NOT NULL`;
}

/** Who moved is kept by their keys as they are, or as text once they have been of several types. */
async function createMoves(warehouse: Warehouse, pair: Pairing): Promise<void> {
  await warehouse.execute(
    sql`CREATE TABLE IF NOT EXISTS ${moves} AS SELECT CAST(0 AS bigint) AS kind, key AS customer FROM ${name("satsuma", pair.published)} WHERE FALSE`,
  );
  if (keysDiffer(pair))
    await warehouse.execute(sql`ALTER TABLE ${moves} ALTER COLUMN customer TYPE text`);
  await warehouse.execute(changesView);
}
