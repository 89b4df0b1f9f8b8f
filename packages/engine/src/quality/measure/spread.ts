import { name, sql } from "@satsuma/sql";
import type { AddedRows, EventLayout, Warehouse } from "@satsuma/sql";
import type { Work } from "../../project-options.ts";
import { countWhere } from "../../queries/count-where.ts";
import { numberAt } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Spread } from "../measured.ts";
import { isAdded } from "./look.ts";

/** How many customers have events, and how many events the one with most. */
export async function eventSpread(
  warehouse: Warehouse,
  { table, ordinal, customer }: EventLayout,
  work: Work,
): Promise<Spread> {
  const who = name(ordinal ?? customer);
  const frame = await warehouse.query(
    sql`SELECT count(*) AS customers, coalesce(max(n), 0) AS most FROM (SELECT count(*) AS n FROM ${name(...table)} GROUP BY ${who}) AS each_one`,
    cancel(work),
  );
  return { customers: numberAt(frame, "customers"), most: numberAt(frame, "most") };
}

/** The same where rows were added: only customers with such are counted. @param before without those rows */
export async function addedSpread(
  warehouse: Warehouse,
  { table, ordinal, customer }: EventLayout,
  { before, added }: { readonly before: Spread; readonly added: AddedRows },
  work: Work,
): Promise<Spread> {
  const who = name(ordinal ?? customer);
  const rows = name(...table);
  const theirs = sql`SELECT count(*) AS n, ${countWhere(isAdded(added))} AS n_added FROM ${rows}
    WHERE ${who} IN (SELECT ${who} FROM ${rows} WHERE ${isAdded(added)}) GROUP BY ${who}`;
  const frame = await warehouse.query(
    sql`SELECT ${countWhere(sql`n = n_added`)} AS customers, coalesce(max(n), 0) AS most FROM (${theirs}) AS each_one`,
    cancel(work),
  );
  return {
    customers: before.customers + numberAt(frame, "customers"),
    most: Math.max(before.most, numberAt(frame, "most")),
  };
}
