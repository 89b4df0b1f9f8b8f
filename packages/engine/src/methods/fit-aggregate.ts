import type { Value } from "@satsuma/ir";
import type { FitAggregate } from "@satsuma/plugin";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** Aggregates over the customers a method is about, by group. */
export function aggregate(
  customers: Fragment,
  measures: Readonly<Record<string, FitAggregate>>,
  by: readonly Value[],
  write: (value: Value) => Fragment,
): Fragment {
  const groups = by.map((value, i) => sql`${write(value)} AS ${name(`by${i}`)}`);
  const inner = Object.entries(measures).map(
    ([measure, { of }]) => sql`${of === undefined ? raw("1") : write(of)} AS ${name(measure)}`,
  );
  const outer = Object.entries(measures).map(
    ([measure, { fn }]) => sql`${aggregateCall(fn, name(measure))} AS ${name(measure)}`,
  );
  const names = by.map((_, i) => name(`by${i}`));
  const grouping = by.length === 0 ? sql`` : sql`GROUP BY ${join(names, ", ")}`;
  return sql`SELECT ${join([...names, ...outer], ", ")} FROM (SELECT ${join([...groups, ...inner], ", ")} FROM ${customers}) AS f ${grouping}`;
}

function aggregateCall(fn: FitAggregate["fn"], column: Fragment): Fragment {
  switch (fn) {
    case "count":
      return sql`count(${column})`;
    case "countDistinct":
      return sql`count(DISTINCT ${column})`;
    case "sum":
      return sql`COALESCE(sum(${column}), 0)`;
    case "min":
      return sql`min(${column})`;
    case "max":
      return sql`max(${column})`;
    case "average":
      return sql`CAST(sum(${column}) AS double precision) / NULLIF(count(${column}), 0)`;
  }
}
