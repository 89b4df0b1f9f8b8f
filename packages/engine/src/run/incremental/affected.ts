import { or } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import { compileRow, join, name, sql } from "@satsuma/sql";
import type { CustomerVersions, Fragment } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import { scanRows } from "../../queries/scan.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { workTables } from "../work-tables.ts";
import { meaning } from "./same-node.ts";
import type { Due } from "./who-is-due.ts";

/** Whose data changed: all rows of this version of the data or a later one. */
export interface ChangedData {
  readonly versions: CustomerVersions;
  /** The arrangement that the last run read. */
  readonly since: number;
}

/** Keeps the numbers of customers who must be looked at again: those whose data changed and those who are due. Says how many. */
export async function keepAffected(
  session: Session,
  changed: ChangedData,
  due: readonly Due[],
): Promise<number> {
  const { warehouse, work } = session;
  const sources = [
    changedRows(changed),
    ...dueByEvents(session, due),
    ...dueByColumns(session, due),
  ];
  const table = name(...workTables.affected);
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${table}`);
  await warehouse.execute(
    sql`CREATE TABLE ${table} AS SELECT DISTINCT ordinal FROM (${join(sources, " UNION ALL ")}) AS affected`,
    cancel(work),
  );
  return numberAt(
    await warehouse.query(sql`SELECT count(*) AS customers FROM ${table}`),
    "customers",
  );
}

/** How many customers were not there at the last run, or not ever since. */
export async function countArrived(
  { warehouse }: Session,
  { versions, since }: ChangedData,
): Promise<number> {
  const frame = await warehouse.query(
    sql`SELECT count(*) AS arrived FROM ${name(...versions.table)} WHERE since > ${since}`,
  );
  return numberAt(frame, "arrived");
}

const changedRows = ({ versions, since }: ChangedData): Fragment =>
  sql`SELECT ordinal FROM ${name(...versions.table)} WHERE version > ${since}`;

/** One reading of each event table, for all segments. */
function dueByEvents({ layout, warehouse }: Session, due: readonly Due[]): Fragment[] {
  const byEvent = Map.groupBy(
    due.flatMap(({ events }) => events),
    ({ event }) => event,
  );
  return [...byEvent].map(([event, entries]) => {
    const place = layout.events[event];
    if (place?.ordinal === undefined)
      throw new RangeError(`events must be numbered by customer, ${event} are not`);
    const columnOf = (field: string, axis?: "latitude" | "longitude"): Fragment => {
      const column = axis === undefined ? place.fields[field] : place.points?.[field]?.[axis];
      if (column === undefined) throw new RangeError(`the layout has no column ${field}`);
      return name("e", column);
    };
    const cond = or(...distinct(entries.map((entry) => entry.cond)));
    const holds = warehouse.dialect.isTrue(compileRow(cond, columnOf, warehouse.dialect));
    return sql`SELECT ${name("e", place.ordinal)} AS ordinal FROM ${name(...place.table)} AS e WHERE ${holds}`;
  });
}

/** One reading of the customers, for all segments. */
function dueByColumns(session: Session, due: readonly Due[]): Fragment[] {
  const conditions = distinct(due.flatMap(({ customers }) => customers));
  if (conditions.length === 0) return [];
  const rows = scanRows({
    session,
    outputs: [{ name: "due", kind: "cond", cond: or(...conditions) }],
  });
  return [sql`SELECT ordinal FROM (${rows}) AS scan WHERE ${name("due")}`];
}

const distinct = (conditions: readonly Cond[]): Cond[] => [
  ...new Map(conditions.map((cond) => [meaning(cond), cond])).values(),
];
