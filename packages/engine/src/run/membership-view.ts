import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Evaluation } from "./evaluation.ts";

/**
 * The view that shows current membership as (segment, customer) rows, for whoever reads the warehouse. A view carries no
 * parameters, so the names of segments come from `segment_sizes`, by run and flag, both of which are made here.
 */
export function membershipView(evaluation: Evaluation, table: string, run: number): Fragment {
  const source = name("satsuma", table);
  const rows = evaluation.segments.map(
    ({ flag }) =>
      sql`SELECT ${segmentOf(run, flag)} AS segment, key AS customer FROM ${source} WHERE ${name(flag)}`,
  );
  const none = sql`SELECT CAST(NULL AS text) AS segment, key AS customer FROM ${source} WHERE FALSE`;
  return sql`CREATE OR REPLACE VIEW ${name("satsuma", "membership")} AS ${join(rows.length === 0 ? [none] : rows, " UNION ALL ")}`;
}

const segmentOf = (run: number, flag: string): Fragment =>
  sql`(SELECT max(segment) FROM ${name("satsuma", "segment_sizes")} WHERE run = ${raw(String(Math.trunc(run)))} AND flag = ${raw(`'${flag}'`)})`;
