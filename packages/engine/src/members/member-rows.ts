import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { DataState } from "../data/data-state.ts";
import type { MemberList } from "./member-list.ts";
import type { MemberSearch } from "./member-search.ts";

/** Where members are found. */
export interface MemberTables {
  readonly list: MemberList;
  readonly data: DataState;
}

/** The customers' own rows joined to those of a list, as `a`. */
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
  { list, data }: MemberTables,
  key = sql`e.key`,
): Fragment {
  const rows = sql`SELECT ${selectedColumns(columns, key)} FROM ${list.rows}`;
  return columns.size > 0 || readsCustomers ? sql`${rows} ${ownRows(data)}` : rows;
}
