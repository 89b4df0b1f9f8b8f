import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { DataState } from "../data/data-state.ts";
import type { PublishedRun } from "../state/published.ts";
import type { MemberSearch } from "./member-search.ts";

/** Where members are found. */
export interface MemberTables {
  readonly run: PublishedRun;
  readonly data: DataState;
}

/** A run's table, as `e`. */
export const runRows = ({ evaluation }: Pick<PublishedRun, "evaluation">): Fragment =>
  sql`${name("satsuma", evaluation)} AS e`;

/** The customers' own rows joined to a run's, as `a`. */
export const ownRows = ({ layout: { customers } }: Pick<DataState, "layout">): Fragment =>
  sql`LEFT JOIN ${name(...customers.table)} AS a ON a.${name(customers.key)} = e.key`;

/** `customer`, the key, and columns by their names. */
export const selectedColumns = (
  columns: ReadonlyMap<string, Fragment>,
  key = sql`e.key`,
): Fragment =>
  join(
    [sql`${key} AS customer`, ...[...columns].map(([as, value]) => sql`${value} AS ${name(as)}`)],
    ", ",
  );

/** What is selected of everybody, before anything is left out. The customers' own table is read where that must be. */
export function memberRows(
  { columns, readsCustomers }: Pick<MemberSearch, "columns" | "readsCustomers">,
  { run, data }: MemberTables,
  key = sql`e.key`,
): Fragment {
  const rows = sql`SELECT ${selectedColumns(columns, key)} FROM ${runRows(run)}`;
  return columns.size > 0 || readsCustomers ? sql`${rows} ${ownRows(data)}` : rows;
}
