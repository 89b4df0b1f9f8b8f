import type { Scalar } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { ConditionTree } from "./condition-tree.ts";
import type { NearMiss } from "./preview-result.ts";
import { holds } from "./tree-sql.ts";
import type { Flags } from "./tree-sql.ts";

const membersShown = 10;
const missesOfEach = 2;

/** Keys of the first few members, in key order. */
export async function firstMembers(
  session: Session,
  table: TablePath,
  list: ConditionTree,
  flags: Flags,
): Promise<Scalar[]> {
  const frame = await session.warehouse.query(
    sql`SELECT key FROM ${name(...table)} WHERE ${holds(list, flags)} ORDER BY key LIMIT ${membersShown}`,
    cancel(session.work),
  );
  return rowsOf(frame).map(({ key }) => key ?? null);
}

/** Customers who fail exactly one condition of a list: the first few of each condition, in key order. */
export async function nearMisses(
  session: Session,
  table: TablePath,
  list: ConditionTree,
  flags: Flags,
): Promise<NearMiss[]> {
  const each = list.of.map((part) => holds(part, flags));
  const missed = each.map((_, i) => sql`WHEN ${onlyThat(each, i)} THEN ${i}`);
  const frame = await session.warehouse.query(
    sql`SELECT key, missed FROM (SELECT key, missed, row_number() OVER (PARTITION BY missed ORDER BY key) AS place FROM (SELECT key, CASE ${join(missed, " ")} END AS missed FROM ${name(...table)}) AS found WHERE missed IS NOT NULL) AS placed WHERE place <= ${missesOfEach} ORDER BY missed, key`,
    cancel(session.work),
  );
  return rowsOf(frame).map(({ key = null, missed }) => ({
    customer: key,
    condition: Number(missed),
  }));
}

/** Whether all conditions but one hold, and that one does not. */
const onlyThat = (each: readonly Fragment[], missed: number): Fragment =>
  sql`(${join(
    each.map((holding, i) => (i === missed ? sql`NOT ${holding}` : holding)),
    " AND ",
  )})`;
