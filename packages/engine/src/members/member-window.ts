import { raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { ownRows, selectedColumns } from "./member-rows.ts";
import type { MemberTables } from "./member-rows.ts";
import type { MemberSearch } from "./member-search.ts";

/** Which rows are wanted, by their place. */
interface MemberWindow {
  readonly isFalling: boolean;
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
  /** How many satisfy the condition. */
  readonly count: number;
}

/** Members by their place in an order. Only keys are sorted, from the end that is nearer: the last ones cost what the first do. */
export function windowRows(
  { columns, where, by, readsCustomers }: MemberSearch,
  { list: { rows }, data }: MemberTables,
  { isFalling, offset, limit, count }: MemberWindow,
): Fragment {
  const shown = Math.max(0, Math.min(limit, count - offset));
  const isNearEnd = offset > count / 2;
  const skipped = isNearEnd ? Math.max(0, count - offset - shown) : offset;
  const own = ownRows(data);
  const order = isNearEnd ? turnedOrder(by, isFalling) : memberOrder(by, isFalling);
  const keys = sql`SELECT e.key AS key FROM ${rows} ${readsCustomers ? own : sql``} WHERE ${where} ORDER BY ${order} LIMIT ${shown} OFFSET ${skipped}`;
  return sql`SELECT ${selectedColumns(columns)} FROM (${keys}) AS p JOIN ${rows} ON e.key = p.key ${own} ORDER BY ${memberOrder(by, isFalling)}`;
}

/** Unknown last, equal ones by their keys; by these alone where nothing else is said. */
export function memberOrder(by: Fragment | undefined, isFalling: boolean): Fragment {
  const direction = raw(isFalling ? "DESC" : "ASC");
  if (by === undefined) return sql`e.key ${direction}`;
  return sql`${by} ${direction} NULLS LAST, e.key ASC`;
}

/** The same from its end. */
function turnedOrder(by: Fragment | undefined, isFalling: boolean): Fragment {
  const direction = raw(isFalling ? "ASC" : "DESC");
  if (by === undefined) return sql`e.key ${direction}`;
  return sql`${by} ${direction} NULLS FIRST, e.key DESC`;
}
