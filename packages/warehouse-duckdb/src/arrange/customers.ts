import { SatsumaError } from "@satsuma/model";
import type { Columns } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { ArrangeRequest, Fragment, Layout } from "@satsuma/sql";
import { columnNames } from "../column-names.ts";
import type { Connection } from "../connection.ts";
import { knownColumns, narrowed } from "./arranged-column.ts";
import type { CustomerKey, ProjectTables } from "./customer-key.ts";
import type { Imported } from "./imported.ts";
import { observe } from "./observe.ts";

/** The numbered customers. */
export interface ArrangedCustomers {
  readonly layout: Layout["customers"] & { readonly ordinal: string };
  readonly count: number;
  readonly attributes: Columns;
}

/** What making the customer table needs. */
export interface CustomerTask {
  readonly tables: ProjectTables;
  readonly key: CustomerKey;
  readonly signal: AbortSignal | undefined;
}

/** Column that numbers the customers, here and in event tables. */
export const ordinal = "ordinal";

/** The table of customers. */
export const customersTable = ["satsuma", "customers"] as const;

const table = customersTable;

/**
 * Makes the customer table: numbered in the order of their keys.
 * @throws SatsumaError `DATA_DUPLICATE_CUSTOMER` when two rows of the customer table have one key
 */
export async function arrangeCustomers(
  connection: Connection,
  request: ArrangeRequest,
  task: CustomerTask,
): Promise<ArrangedCustomers> {
  const arranged =
    task.tables.customers && request.customers
      ? await fromTable(connection, request.customers, {
          ...task,
          customers: task.tables.customers,
          keyColumn: request.keyColumn,
        })
      : await fromEvents(connection, request, task);
  const { total, keys } = await connection.row(
    sql`select cast(count(*) as double) as total, cast(count(distinct ${name(arranged.layout.key)}) as double) as keys
    from ${name(...table)}`,
    task.signal,
  );
  if (total !== keys) throw await duplicateCustomer(connection, arranged.layout.key);
  return { ...arranged, count: Number(total) };
}

async function fromTable(
  connection: Connection,
  about: NonNullable<ArrangeRequest["customers"]>,
  {
    customers,
    keyColumn,
    key: keyOf,
    signal,
  }: CustomerTask & {
    readonly customers: Imported;
    readonly keyColumn: ArrangeRequest["keyColumn"];
  },
): Promise<Omit<ArrangedCustomers, "count">> {
  const columns: Columns = { ...about.attributes, [about.key]: keyColumn };
  const { rows, column } = customers;
  const seen = await observe(connection, rows, { columns, place: column, signal });
  const names = columnNames([about.key, ...Object.keys(about.attributes)], [ordinal]);
  const selected = [...names].map(([field, place]) => {
    const isKey = field === about.key;
    const value = isKey ? keyOf(column(field)) : narrowed(field, customers, seen);
    return sql`${value} as ${name(place)}`;
  });
  const key = names.get(about.key) ?? about.key;
  await create(connection, { rows: sql`select ${join(selected, ", ")} from ${rows}`, key, signal });
  const attributes = Object.keys(about.attributes).map((field) => [field, names.get(field)]);
  return {
    layout: { table, key, attributes: Object.fromEntries(attributes), ordinal },
    attributes: knownColumns(about.attributes, customers, seen),
  };
}

async function fromEvents(
  connection: Connection,
  request: ArrangeRequest,
  { tables, key: keyOf, signal }: CustomerTask,
): Promise<Omit<ArrangedCustomers, "count">> {
  const rows = keysOfEvents(tables.events, request, keyOf);
  await create(connection, { rows, key: "key", signal });
  return { layout: { table, key: "key", attributes: {}, ordinal }, attributes: {} };
}

/** A query: the different keys that events have. */
export function keysOfEvents(
  events: readonly Imported[],
  request: ArrangeRequest,
  keyOf: CustomerKey,
): Fragment {
  const keys = events.map((event) => {
    const customer = request.events[event.name]?.customer ?? "";
    return sql`select ${keyOf(event.column(customer))} as key from ${event.rows}`;
  });
  return sql`select distinct key from (${join(keys, " union all ")}) where key is not null`;
}

const create = (
  connection: Connection,
  {
    rows,
    key,
    signal,
  }: { readonly rows: Fragment; readonly key: string; readonly signal: AbortSignal | undefined },
): Promise<void> =>
  connection.execute(
    sql`create or replace table ${name(...table)} as
    select cast(row_number() over (order by ${name(key)}) - 1 as integer) as ${name(ordinal)}, * from (${rows})
    order by ${name(key)}`,
    signal,
  );

async function duplicateCustomer(connection: Connection, key: string): Promise<SatsumaError> {
  const { found } = await connection.row(
    sql`select cast(${name(key)} as varchar) as found from ${name(...table)}
    group by ${name(key)} having count(*) > 1 order by ${name(key)} limit 1`,
  );
  return new SatsumaError(
    "DATA_DUPLICATE_CUSTOMER",
    `the customer table has more than one row with the key ${JSON.stringify(found)}`,
    { help: "Take in the customer table with one row for each key." },
  );
}
