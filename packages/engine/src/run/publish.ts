import { join, name, sql } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { rowsOf } from "../queries/read.ts";
import type { RunResult } from "./run-result.ts";
import { keepBasis } from "../state/run-basis.ts";
import { logChanges } from "./change-log.ts";
import type { LoggedSegment } from "./change-log.ts";
import type { Evaluated } from "./incremental/evaluated.ts";
import { runBasisOf } from "./run-basis-of.ts";
import { workTables } from "./work-tables.ts";
import type { SegmentCount } from "./segment-counts.ts";
import type { Evaluation } from "./evaluation.ts";
import { keepRules } from "../state/kept-rules.ts";
import { membershipView } from "./membership-view.ts";

/** A run that is evaluated, compared and ready to be told. */
export interface Publishing {
  readonly evaluated: Evaluated;
  readonly counts: readonly SegmentCount[];
  readonly logged: readonly LoggedSegment[];
  readonly result: RunResult;
}

/**
 * Makes a run the one readers see: the rows of those who changed, where the table is the last run's, its sizes, the change log, and last
 * the pointer, all in one transaction. Killed before it ends, the run before stays as it was.
 */
export async function publish(session: Session, publishing: Publishing): Promise<void> {
  const { warehouse, clock, data, rulesId } = session;
  const { evaluated, counts, logged, result } = publishing;
  const { evaluation, pair } = evaluated;
  const { published } = pair;
  const { run } = result;
  await warehouse.transaction(async () => {
    await logChanges(session, logged, { pair, run });
    if (pair.isPatch) await patch(session, evaluated);
    await keepSizes(session, evaluation, counts, run);
    await keepRules(session);
    await keepBasis(warehouse, run, runBasisOf(session, evaluation));
    await warehouse.execute(
      sql`INSERT INTO ${name("satsuma", "runs")} (run, as_of, data_id, rules_id, evaluation, result) VALUES (${run}, ${clock.asOf}, ${data.id}, ${rulesId}, ${published}, ${JSON.stringify(result)})`,
    );
    await warehouse.execute(membershipView(evaluation, published, run));
    await warehouse.execute(sql`DELETE FROM ${name("satsuma", "current_run")}`);
    await warehouse.execute(sql`INSERT INTO ${name("satsuma", "current_run")} VALUES (${run})`);
  });
}

/** Puts the rows of those who changed in the place of what they were. */
async function patch({ warehouse }: Session, { evaluation, pair }: Evaluated): Promise<void> {
  const table = name("satsuma", pair.published);
  const changes = name(...workTables.changes);
  const flags = join(
    evaluation.segments.map(({ flag }) => sql`, ${name(flag)}`),
    "",
  );
  await warehouse.execute(sql`DELETE FROM ${table} WHERE key IN (SELECT customer FROM ${changes})`);
  await warehouse.execute(
    sql`INSERT INTO ${table} (key${flags}) SELECT customer${flags} FROM ${changes} WHERE NOT is_gone`,
  );
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
