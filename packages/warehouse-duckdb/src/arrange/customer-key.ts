import { join, raw, sql } from "@satsuma/sql";
import type { ArrangeRequest, Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { storageType } from "../storage-type.ts";
import type { Imported } from "./imported.ts";

/** Customers' keys in the type that all tables share. A key that is none of that type belongs to no customer. */
export type CustomerKey = (column: Fragment) => Fragment;

/** The tables of a project: the customers', if there is one, and the events'. */
export interface ProjectTables {
  readonly customers: Imported | undefined;
  readonly events: readonly Imported[];
}

/** Keys as values of a type. */
export const keyOfType =
  (type: string): CustomerKey =>
  (column) =>
    sql`try_cast(${column} as ${raw(type)})`;

/** The types that keys of a project can have: text, or exact numbers in 18 digits unless a key has more. */
export function keyTypes({ keyColumn }: ArrangeRequest): {
  readonly narrow: string;
  readonly wide: string;
} {
  const scale = keyColumn.scale ?? 0;
  const wide = storageType({ ...keyColumn, scale });
  const isNumber = keyColumn.type.kind === "number";
  return { narrow: isNumber ? `decimal(${Math.max(18, scale)}, ${scale})` : wide, wide };
}

/** The smallest type that holds all keys in tables. */
export async function keyType(
  connection: Connection,
  request: ArrangeRequest,
  tables: ProjectTables,
): Promise<string> {
  const { narrow, wide } = keyTypes(request);
  if (narrow === wide) return wide;
  const needsMore = keyColumns(request, tables).map(
    ({ rows, column }) =>
      sql`select 1 from ${rows} where try_cast(${column} as ${raw(narrow)}) is null and try_cast(${column} as ${raw(wide)}) is not null`,
  );
  if (needsMore.length === 0) return narrow;
  const found = await connection.rows(sql`${join(needsMore, " union all ")} limit 1`);
  return found.length > 0 ? wide : narrow;
}

/** Where keys of customers are written. */
function keyColumns(
  request: ArrangeRequest,
  { customers, events }: ProjectTables,
): { readonly rows: Fragment; readonly column: Fragment }[] {
  const own =
    customers && request.customers
      ? [{ rows: customers.rows, column: customers.column(request.customers.key) }]
      : [];
  const others = events.flatMap((event) => {
    const customer = request.events[event.name]?.customer;
    return customer === undefined ? [] : [{ rows: event.rows, column: event.column(customer) }];
  });
  return [...own, ...others];
}
