import type { Scalar } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { holdsOf } from "./condition-tests.ts";
import type { ConditionTree } from "./condition-tree.ts";
import type { NearMiss } from "./preview-result.ts";
import type { Outcomes } from "./tree-sql.ts";

const membersShown = 10;
const missesOfEach = 2;

/** Keys of the first few members, in key order. */
export async function firstMembers(
  session: Session,
  list: ConditionTree,
  outcomes: Outcomes,
): Promise<Scalar[]> {
  const frame = await session.warehouse.query(
    sql`SELECT key FROM ${outcomes.rows} WHERE ${holdsOf(list, outcomes)} ORDER BY key LIMIT ${membersShown}`,
    cancel(session.work),
  );
  return rowsOf(frame).map(({ key }) => key ?? null);
}

/** Customers who fail exactly one condition of a list of which all must hold: the first few of each condition, in key order. */
export async function nearMisses(
  session: Session,
  list: ConditionTree,
  outcomes: Outcomes,
): Promise<NearMiss[]> {
  const { held, first } = outcomes.lists.get(list)!;
  const oneFails = sql`${name(held)} = ${list.of.length - 1}`;
  const frame = await session.warehouse.query(
    sql`SELECT key, missed FROM (SELECT key, missed, row_number() OVER (PARTITION BY missed ORDER BY key) AS place FROM (SELECT key, ${name(first)} AS missed FROM ${outcomes.rows} WHERE ${oneFails}) AS found) AS placed WHERE place <= ${missesOfEach} ORDER BY missed, key`,
    cancel(session.work),
  );
  return rowsOf(frame).map(({ key = null, missed }) => ({
    customer: key,
    condition: Number(missed),
  }));
}
