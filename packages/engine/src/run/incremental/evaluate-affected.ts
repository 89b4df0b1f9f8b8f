import { join, name, sql } from "@satsuma/sql";
import { forEachRange } from "../../queries/for-each-range.ts";
import type { ScanCost, Visit } from "../../queries/scan.ts";
import type { Session } from "../../queries/session.ts";
import type { Evaluation } from "../evaluation.ts";
import { workTables } from "../work-tables.ts";
import type { Incremental } from "./approach.ts";
import { withOnly } from "./only-some.ts";
import { isRead } from "./needed-events.ts";

/**
 * Evaluates segments of the affected customers: rows of their keys and the columns of the segments, unknown where what a segment reads
 * cannot have changed.
 */
export async function evaluateAffected(
  session: Session,
  { affected, carried }: Incremental,
  { segments, outputs }: Pick<Evaluation, "segments" | "outputs">,
  visit: Visit,
): Promise<ScanCost> {
  const flags = segments.map(({ segment, flag }) => {
    const isKnown = isRead(carried.get(segment.name)!.reads, "a");
    return isKnown === undefined
      ? name("scan", flag)
      : sql`CASE WHEN ${isKnown} THEN ${name("scan", flag)} END AS ${name(flag)}`;
  });
  const columns = join([sql`scan.key AS key`, ...flags], ", ");
  const some = { table: workTables.affected, count: affected, areSomeNeeded: true };
  const needed = sql`${name(...some.table)} AS a ON a.ordinal = scan.ordinal`;
  return withOnly(session, some, outputs, (only) =>
    forEachRange(only, outputs, `evaluating ${segments.length} segments`, (rows, index) =>
      visit(sql`SELECT ${columns} FROM (${rows}) AS scan JOIN ${needed}`, index),
    ),
  );
}
