import { join, name, sql } from "@satsuma/sql";
import { dropTable, newTable } from "../../queries/new-table.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { keepChanges } from "../compare.ts";
import { pairing } from "../pairing.ts";
import { workTables } from "../work-tables.ts";
import type { Incremental } from "./approach.ts";
import type { Evaluated, Following } from "./evaluated.ts";
import { evaluateAffected } from "./evaluate-affected.ts";
import { fillKeyed } from "./fill-keyed.ts";

/** A new table: what must be asked of everyone, the affected customers' rows, and for all others what the last run said. */
export async function overlaid(
  session: Session,
  approach: Incremental,
  { evaluation, last, published }: Following,
): Promise<Evaluated> {
  const { affected, carried } = approach;
  const kept = evaluation.segments.filter(({ segment }) => carried.has(segment.name));
  const flags = new Set(kept.map(({ flag }) => flag));
  const [some = [], others = []] = [true, false].map((isKept) =>
    evaluation.outputs.filter((output) => flags.has(output.name) === isKept),
  );
  const fill = await newTable(session, workTables.again);
  const costs = [
    await evaluateAffected(session, approach, { segments: kept, outputs: some }, fill),
    await fillKeyed(
      session,
      workTables.forAll,
      others,
      `evaluating ${others.length} columns of everyone`,
    ),
  ];
  const columns = [
    sql`a.key AS key`,
    ...others.map((output) => sql`a.${name(output.name)} AS ${name(output.name)}`),
    ...kept.map(
      ({ segment, flag }) =>
        sql`COALESCE(n.${name(flag)}, o.${name(last.flags.get(segment.name)!)}) AS ${name(flag)}`,
    ),
  ];
  await dropTable(session, ["satsuma", published]);
  await session.warehouse.execute(
    sql`CREATE TABLE ${name("satsuma", published)} AS SELECT ${join(columns, ", ")} FROM ${name(...workTables.forAll)} AS a LEFT JOIN ${name(...workTables.again)} AS n ON n.key = a.key LEFT JOIN ${name("satsuma", last.evaluation)} AS o ON o.key = a.key`,
    cancel(session.work),
  );
  const pair = await pairing(session, { published, last, isPatch: false });
  await keepChanges(session, evaluation, pair);
  return {
    evaluation,
    pair,
    customers: affected,
    cost: {
      statements: costs.reduce((sum, { statements }) => sum + statements, 0),
      ranges: costs.reduce((sum, { ranges }) => sum + ranges, 0),
    },
  };
}
