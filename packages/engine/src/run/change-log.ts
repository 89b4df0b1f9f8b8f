import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { customerOf, isMember, keysDiffer, paired, wasMember } from "./compare.ts";
import type { Pairing, SegmentCount } from "./compare.ts";
import type { Evaluation } from "./evaluation.ts";

const log = name("satsuma", "membership_changes");
const changes = name("satsuma", "changes");

/** A segment that someone entered or left: a test of who is in it now, and of who was. */
interface ChangedSegment {
  readonly segment: string;
  readonly now: Fragment;
  readonly before: Fragment;
}

/**
 * Appends who entered and who left each segment since the run before, and who left segments that are no more. The two runs are
 * held against each other once; each segment then reads its own column of those who changed.
 */
export async function logChanges(
  { warehouse, clock: { asOf } }: Session,
  evaluation: Evaluation,
  counts: readonly SegmentCount[],
  pair: Pairing,
  run: number,
): Promise<void> {
  await createLog(warehouse, pair);
  const changed = changedSegments(evaluation, counts, pair);
  if (changed.length === 0) return;
  await warehouse.execute(sql`CREATE TABLE ${changes} AS ${changesOf(changed, pair)}`);
  for (const [i, { segment }] of changed.entries()) {
    const move = name(`c${i}`);
    await warehouse.execute(
      sql`INSERT INTO ${log} (segment, customer, change, as_of, run) SELECT ${segment}, customer, ${move}, ${asOf}, ${run} FROM ${changes} WHERE ${move} IS NOT NULL`,
    );
  }
  await warehouse.execute(sql`DROP TABLE ${changes}`);
}

/** The log holds keys as they are, or as text once they have been of several types. */
async function createLog(warehouse: Warehouse, pair: Pairing): Promise<void> {
  await warehouse.execute(
    sql`CREATE TABLE IF NOT EXISTS ${log} AS SELECT CAST('' AS text) AS segment, key AS customer, CAST('' AS text) AS change, CAST('' AS text) AS as_of, CAST(0 AS bigint) AS run FROM ${name("satsuma", pair.evaluation)} WHERE FALSE`,
  );
  if (keysDiffer(pair))
    await warehouse.execute(sql`ALTER TABLE ${log} ALTER COLUMN customer TYPE text`);
}

function changedSegments(
  { segments }: Evaluation,
  counts: readonly SegmentCount[],
  pair: Pairing,
): ChangedSegment[] {
  const present = new Set(segments.map(({ segment }) => segment.name));
  const moved = segments.filter((_, i) => counts[i]!.entered > 0 || counts[i]!.left > 0);
  const gone = [...(pair.last?.flags.keys() ?? [])].filter((segment) => !present.has(segment));
  return [
    ...moved.map(({ segment, flag }) => ({
      segment: segment.name,
      now: isMember("n", flag),
      before: wasMember(pair, segment.name),
    })),
    // Everybody leaves a segment that is no longer there.
    ...gone.map((segment) => ({ segment, now: sql`FALSE`, before: wasMember(pair, segment) })),
  ];
}

/** One row a customer who changed: for each segment `entered`, `left` or nothing. */
function changesOf(changed: readonly ChangedSegment[], pair: Pairing): Fragment {
  const moves = changed.map(
    ({ now, before }, i) =>
      sql`CASE WHEN ${now} AND NOT ${before} THEN 'entered' WHEN ${before} AND NOT ${now} THEN 'left' END AS ${name(`c${i}`)}`,
  );
  const isMoved = changed.map((_, i) => sql`${name(`c${i}`)} IS NOT NULL`);
  return sql`SELECT * FROM (SELECT ${customerOf(pair)} AS customer, ${join(moves, ", ")} FROM ${paired(pair)}) AS moved WHERE ${join(isMoved, " OR ")}`;
}
