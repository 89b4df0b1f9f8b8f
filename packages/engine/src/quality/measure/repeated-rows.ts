import { join, name, raw, sql } from "@satsuma/sql";
import type { EventLayout, Fragment, Warehouse } from "@satsuma/sql";
import type { Work } from "../../project-options.ts";
import { numberAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";

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

function columnsOf({ ordinal, customer, time, fields, points = {} }: EventLayout): Fragment[] {
  const places = Object.values(points).flatMap(({ latitude, longitude }) => [latitude, longitude]);
  const all = [ordinal ?? customer, time, ...Object.values(fields), ...places];
  return [...new Set(all)].map((column) => name(column));
}
