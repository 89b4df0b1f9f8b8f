import { join, name, sql } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { rowsOf } from "../queries/read.ts";
import type { RunResult } from "../results.ts";
import { logChanges } from "./change-log.ts";
import type { Pairing, SegmentCount } from "./compare.ts";
import type { Evaluation } from "./evaluation.ts";
import { membershipView } from "./membership-view.ts";

/**
 * Makes a run the one readers see: its sizes, the change log, and last the pointer, all in one transaction. Killed before it ends,
 * the run before stays as it was.
 */
export async function publish(
  session: Session,
  evaluation: Evaluation,
  counts: readonly SegmentCount[],
  pair: Pairing,
  result: RunResult,
): Promise<void> {
  const { warehouse, clock, data, rulesId } = session;
  const { run } = result;
  await warehouse.transaction(async () => {
    await logChanges(session, evaluation, counts, pair, run);
    await keepSizes(session, evaluation, counts, run);
    await warehouse.execute(
      sql`INSERT INTO ${name("satsuma", "runs")} (run, as_of, data_id, rules_id, evaluation, result) VALUES (${run}, ${clock.asOf}, ${data.id}, ${rulesId}, ${pair.evaluation}, ${JSON.stringify(result)})`,
    );
    await warehouse.execute(membershipView(evaluation, pair.evaluation, run));
    await warehouse.execute(sql`DELETE FROM ${name("satsuma", "current_run")}`);
    await warehouse.execute(sql`INSERT INTO ${name("satsuma", "current_run")} VALUES (${run})`);
  });
}

async function keepSizes(
  { warehouse, clock }: Session,
  { segments }: Evaluation,
  counts: readonly SegmentCount[],
  run: number,
): Promise<void> {
  if (segments.length === 0) return;
  const rows = segments.map(({ segment, flag }, i) => {
    const { size, entered, left } = counts[i]!;
    return sql`(${run}, ${clock.asOf}, ${segment.name}, ${flag}, ${size}, ${entered}, ${left})`;
  });
  await warehouse.execute(
    sql`INSERT INTO ${name("satsuma", "segment_sizes")} (run, as_of, segment, flag, size, entered, departed) VALUES ${join(rows, ", ")}`,
  );
}

/** Drops the tables of runs that nobody reads any more, also those that a killed run left. */
export async function dropOldEvaluations(
  session: Session,
  keep: string | undefined,
): Promise<void> {
  const { warehouse } = session;
  const frame = await warehouse.query(
    sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'satsuma' AND table_type = 'BASE TABLE'`,
  );
  for (const { table_name: table } of rowsOf(frame)) {
    if (typeof table !== "string" || !/^evaluation_\d+$/u.test(table) || table === keep) continue;
    await warehouse.execute(sql`DROP TABLE IF EXISTS ${name("satsuma", table)}`);
  }
}
