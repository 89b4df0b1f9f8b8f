import { join, name, raw, sql } from "@satsuma/sql";
import type { AddedRows, EventLayout, Fragment, Warehouse } from "@satsuma/sql";
import type { Work } from "../../project-options.ts";
import { countWhere } from "../../queries/count-where.ts";
import { numberAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import { isAdded } from "./look.ts";

/** Rows that are grouped at a time, about, so that memory stays small. */
const atOnce = 2_000_000;

/** How many events are the same as another of the table in every column: all but one of each. @param customers how many there are */
export async function repeatedRows(
  warehouse: Warehouse,
  layout: EventLayout,
  customers: number,
  work: Work,
): Promise<number> {
  const { ordinal, rows = 0 } = layout;
  const parts = ordinal === undefined ? 1 : Math.max(1, Math.ceil(rows / atOnce));
  const step = Math.ceil(customers / parts);
  let repeated = 0;
  for (let part = 0; part < parts; part += 1) {
    const within =
      ordinal === undefined || parts === 1
        ? raw("")
        : sql` WHERE ${name(ordinal)} >= ${part * step} AND ${name(ordinal)} < ${(part + 1) * step}`;
    const frame = await warehouse.query(
      sql`SELECT coalesce(sum(n - 1), 0) AS repeated FROM (SELECT count(*) AS n FROM ${name(...layout.table)}${within}
      GROUP BY ${join(columnsOf(layout), ", ")} HAVING count(*) > 1) AS same`,
      cancel(work),
    );
    repeated += numberAt(frame, "repeated");
  }
  return repeated;
}

/**
 * How many more there are since rows were added: each that is the same as one that was there, and all but one of those that are the same as
 * each other alone. Looked at are the rows of the customers and the instants of added ones.
 */
export async function addedRepeats(
  warehouse: Warehouse,
  layout: EventLayout,
  added: AddedRows,
  work: Work,
): Promise<number> {
  const rows = name(...layout.table);
  const isNear = [layout.ordinal ?? layout.customer, layout.time].map(
    (column) =>
      sql`${name(column)} IN (SELECT ${name(column)} FROM ${rows} WHERE ${isAdded(added)})`,
  );
  const same = sql`SELECT count(*) AS n, ${countWhere(isAdded(added))} AS n_added FROM ${rows}
    WHERE ${join(isNear, " AND ")} GROUP BY ${join(columnsOf(layout), ", ")} HAVING count(*) > 1`;
  const frame = await warehouse.query(
    sql`SELECT coalesce(sum(CASE WHEN n_added = n THEN n - 1 ELSE n_added END), 0) AS repeated FROM (${same}) AS same`,
    cancel(work),
  );
  return numberAt(frame, "repeated");
}

function columnsOf({ ordinal, customer, time, fields, points = {} }: EventLayout): Fragment[] {
  const places = Object.values(points).flatMap(({ latitude, longitude }) => [latitude, longitude]);
  const all = [ordinal ?? customer, time, ...Object.values(fields), ...places];
  return [...new Set(all)].map((column) => name(column));
}
