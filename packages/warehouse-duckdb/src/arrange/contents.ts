import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, Layout, TablePath } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { ordinal } from "./customers.ts";

/** A table whose rows are part of what is known of customers. */
export interface Hashed {
  /** Of the event table; absent for the customers' own. */
  readonly event?: string;
  readonly table: TablePath;
  /** The column of the customer's key. */
  readonly customer: string;
  readonly time?: string;
  /** All but whose row it is. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The tables whose rows are what is known of customers. */
export interface HashedTables {
  readonly own: Hashed;
  readonly events: readonly Required<Hashed>[];
}

/** The customers' own table and the event tables. One after the other: a connection does one thing at a time. */
export async function hashedTables(
  connection: Connection,
  { customers, events }: Layout,
): Promise<HashedTables> {
  const own = { table: customers.table, customer: customers.key };
  const found: Required<Hashed>[] = [];
  for (const [event, { table, customer, time }] of Object.entries(events)) {
    const columns = await columnsOf(connection, table, customer);
    found.push({ event, table, customer, time, columns });
  }
  return {
    own: { ...own, columns: await columnsOf(connection, own.table, own.customer) },
    events: found,
  };
}

async function columnsOf(
  connection: Connection,
  path: TablePath,
  customer: string,
): Promise<Hashed["columns"]> {
  const described = await connection.rows(sql`describe ${name(...path)}`);
  return described
    .map((row) => ({ name: String(row["column_name"]), type: stable(String(row["column_type"])) }))
    .filter((column) => column.name !== ordinal && column.name !== customer);
}

/** The type a value is hashed as: that of columns narrows and widens with what other rows hold, and must make no difference. */
function stable(type: string): string {
  if (type.startsWith("ENUM")) return "VARCHAR";
  const [, digits, scale] = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type) ?? [];
  return digits === undefined ? type : `DECIMAL(${Number(digits) <= 18 ? 18 : 38},${scale})`;
}

/** A hash of all that a row says, whosever it is. @param alias the table's in the query, where others are joined to it */
export function rowHash({ columns }: Hashed, alias?: string): Fragment {
  const values = columns.map(({ name: column, type }) => {
    const value = alias === undefined ? name(column) : name(alias, column);
    const isCast = type === "VARCHAR" || type.startsWith("DECIMAL");
    return isCast ? sql`cast(${value} as ${raw(type)})` : value;
  });
  return sql`hash(${join([raw("0"), ...values], ", ")})`;
}

/** The sum of the hashes of rows, in 64 bits: the order of rows makes no difference. */
export const contentOf = (table: Hashed): Fragment => in64Bits(sql`sum(${rowHash(table)})`);

/** The sum of two such sums. */
export const sumOf = (one: Fragment, other: Fragment): Fragment =>
  in64Bits(sql`(cast(${one} as hugeint) + cast(${other} as hugeint))`);

/** A sum of hashes as it is kept. */
export const in64Bits = (sum: Fragment): Fragment =>
  sql`cast(${sum} % 18446744073709551616 as ubigint)`;
