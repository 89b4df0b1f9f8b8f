import { join, name, sql } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import { fillTable } from "../queries/fill-table.ts";
import { numberAt } from "../queries/read.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { changeColumn } from "./compare.ts";
import { withOnly } from "./incremental/only-some.ts";
import { latest, segmentAsOf } from "./segment-as-of.ts";
import { nowColumn, thenColumn } from "./turned-conditions.ts";
import type { Turning } from "./turned-conditions.ts";
import { workTables } from "./work-tables.ts";

/** Asks the conditions of those who moved, in one scan over them alone; keeps a row for each in `workTables.causes`. */
export async function keepTests(opened: Session, all: readonly Turning[]): Promise<void> {
  const asked = all.filter(({ asksNow, asksThen }) => asksNow || asksThen);
  if (asked.length === 0) return;
  const until = latest([opened.until, ...asked.map(({ before }) => before.asOf)]);
  const session = { ...opened, until };
  const outputs = asked.flatMap((each) => testsOf(each, session));
  const count = await keepMoved(session, asked);
  const some = { table: workTables.changed, count, areSomeNeeded: false };
  await withOnly(session, some, outputs, (only) =>
    fillTable(only, workTables.causes, outputs, "looking for what changed"),
  );
}

function testsOf(
  { segment, place, before, own, asksNow, asksThen }: Turning,
  session: Session,
): Output[] {
  const tests = (asOf: string, column: typeof nowColumn): Output[] => {
    const at = resolverAt(session, asOf);
    return own.map(({ cond }, i) => ({
      name: column(place, i),
      kind: "cond",
      cond: at.cond(cond, segment.timezone),
    }));
  };
  return [
    ...(asksNow ? tests(segmentAsOf(session, segment), nowColumn) : []),
    ...(asksThen ? tests(before.asOf, thenColumn) : []),
  ];
}

/** Keeps the numbers of those who must be asked, came and went as customers excepted. */
async function keepMoved(
  { warehouse, layout, work }: Session,
  asked: readonly Turning[],
): Promise<number> {
  const { table, key, ordinal = "" } = layout.customers;
  const moved = sql`SELECT customer FROM ${name(...workTables.changes)} WHERE NOT is_new AND NOT is_gone AND (${join(asked.map(isAsked), " OR ")})`;
  const changed = name(...workTables.changed);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${changed}`);
  await warehouse.execute(
    sql`CREATE TABLE ${changed} AS SELECT ${name(ordinal)} AS ordinal FROM ${name(...table)} WHERE ${name(key)} IN (${moved})`,
    cancel(work),
  );
  const frame = await warehouse.query(sql`SELECT count(*) AS moved FROM ${changed}`);
  return numberAt(frame, "moved");
}

/** Over the table of changes: those who entered, those who left, or both. */
function isAsked({ place, asksNow, asksThen }: Turning): Fragment {
  const entered = name(changeColumn(place));
  if (asksNow && asksThen) return sql`${entered} IS NOT NULL`;
  return asksThen ? entered : sql`NOT ${entered}`;
}
