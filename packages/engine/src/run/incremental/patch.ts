import { sql } from "@satsuma/sql";
import { newTable } from "../../queries/new-table.ts";
import type { Session } from "../../queries/session.ts";
import type { PublishedRun } from "../../state/published.ts";
import { changedRows, goneRows } from "../compare.ts";
import type { Evaluation } from "../evaluation.ts";
import { pairing } from "../pairing.ts";
import { workTables } from "../work-tables.ts";
import type { Incremental } from "./approach.ts";
import type { Evaluated, Following } from "./evaluated.ts";
import { evaluateAffected } from "./evaluate-affected.ts";

/**
 * Holds the affected customers against their rows of the last run while they are evaluated, so that only those who changed are ever
 * written. The segments have the columns that the last run gave them.
 */
export async function asPatch(
  session: Session,
  approach: Incremental,
  { last, ...of }: Following,
): Promise<Evaluated> {
  const evaluation = inColumnsOf(last, of.evaluation);
  const pair = await pairing(session, { published: last.evaluation, last, isPatch: true });
  const fill = await newTable(session, workTables.changes);
  const cost = await evaluateAffected(session, approach, evaluation, (rows, index) =>
    fill(changedRows(evaluation, pair, sql`(${rows})`), index),
  );
  if (approach.mayBeGone) await fill(goneRows(session, evaluation, { last }), 1);
  return { evaluation, pair, customers: approach.affected, cost };
}

function inColumnsOf({ flags }: PublishedRun, evaluation: Evaluation): Evaluation {
  const places = new Map(
    evaluation.segments.map(({ segment, flag }) => [flag, flags.get(segment.name)!]),
  );
  return {
    ...evaluation,
    segments: evaluation.segments.map(({ segment, flag }) => ({
      segment,
      flag: places.get(flag)!,
    })),
    outputs: evaluation.outputs.map((output) => ({ ...output, name: places.get(output.name)! })),
  };
}
