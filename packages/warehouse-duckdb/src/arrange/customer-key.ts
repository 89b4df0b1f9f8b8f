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

/** Text, or exact numbers in 18 digits unless a key has more. */
export async function customerKey(
  connection: Connection,
  request: ArrangeRequest,
  tables: ProjectTables,
): Promise<CustomerKey> {
  const { keyColumn } = request;
  const scale = keyColumn.scale ?? 0;
  const wide = raw(storageType({ ...keyColumn, scale }));
  if (keyColumn.type.kind !== "number") return (column) => sql`try_cast(${column} as ${wide})`;
  const narrow = raw(`decimal(${Math.max(18, scale)}, ${scale})`);
  const needsMore = keyColumns(request, tables).map(
    ({ rows, column }) =>
      sql`select 1 from ${rows} where try_cast(${column} as ${narrow}) is null and try_cast(${column} as ${wide}) is not null`,
  );
  if (needsMore.length === 0) return (column) => sql`try_cast(${column} as ${narrow})`;
  const found = await connection.rows(sql`${join(needsMore, " union all ")} limit 1`);
  const type = found.length > 0 ? wide : narrow;
  return (column) => sql`try_cast(${column} as ${type})`;
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
