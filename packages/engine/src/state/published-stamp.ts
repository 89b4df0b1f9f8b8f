import { name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";

/** Tells what a project has published from what it had: the run, the data and the models that readers see. Nothing is written. */
export async function publishedStamp(warehouse: Warehouse): Promise<string> {
  const parts = [
    sql`SELECT run FROM ${name("satsuma", "current_run")}`,
    sql`SELECT id FROM ${name("satsuma", "data_id")}`,
    sql`SELECT count(*) AS models, sum(version) AS versions FROM ${name("satsuma", "models")}`,
  ];
  const rows: unknown[] = [];
  for (const part of parts) rows.push(rowsOf(await warehouse.query(part)));
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}
