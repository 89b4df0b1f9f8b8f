import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import { isMember, paired, wasMember } from "./compare.ts";
import type { Pairing, SegmentCount } from "./compare.ts";
import type { Evaluation } from "./evaluation.ts";

const log = name("satsuma", "membership_changes");

/**
 * Appends who entered and who left each segment since the run before, and who left segments that are no more. One narrow read of a
 * column for each segment that changed.
 */
export async function logChanges(
  session: Session,
  evaluation: Evaluation,
  counts: readonly SegmentCount[],
  pairing: Pairing,
  run: number,
): Promise<void> {
  const { warehouse } = session;
  const { asOf } = session.clock;
  await warehouse.execute(
    sql`CREATE TABLE IF NOT EXISTS ${log} AS SELECT CAST('' AS text) AS segment, key AS customer, CAST('' AS text) AS change, CAST('' AS text) AS as_of, CAST(0 AS bigint) AS run FROM ${name("satsuma", pairing.evaluation)} WHERE FALSE`,
  );
  const selections = evaluation.segments.flatMap(({ segment, flag }, i) => {
    const { entered = 0, left = 0 } = counts[i] ?? {};
    const now = isMember("n", flag);
    const before = wasMember(pairing, segment.name);
    return [
      ...(entered > 0
        ? [selection(segment.name, "entered", sql`${now} AND NOT ${before}`, pairing)]
        : []),
      ...(left > 0
        ? [selection(segment.name, "left", sql`${before} AND NOT ${now}`, pairing)]
        : []),
    ];
  });
  for (const selected of [...selections, ...gone(evaluation, pairing)]) {
    await warehouse.execute(
      sql`INSERT INTO ${log} SELECT s.segment, s.customer, s.change, ${asOf}, ${run} FROM (${selected}) AS s`,
    );
  }
}

function selection(
  segment: string,
  change: "entered" | "left",
  condition: Fragment,
  pairing: Pairing,
): Fragment {
  const customer = pairing.last === undefined ? sql`n.key` : sql`COALESCE(n.key, o.key)`;
  return sql`SELECT CAST(${segment} AS text) AS segment, ${customer} AS customer, CAST(${change} AS text) AS change FROM ${paired(pairing)} WHERE ${condition}`;
}

/** Everybody leaves a segment that is no longer there. */
function gone(evaluation: Evaluation, pairing: Pairing): Fragment[] {
  const present = new Set(evaluation.segments.map(({ segment }) => segment.name));
  const before = [...(pairing.last?.flags.keys() ?? [])].filter((segment) => !present.has(segment));
  return before.map((segment) => selection(segment, "left", wasMember(pairing, segment), pairing));
}
