import { name, sql } from "@satsuma/sql";
import type { ArrangeRequest } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { keysOfEvents, customersTable, ordinal } from "./customers.ts";
import type { ArrangedCustomers } from "./customers.ts";
import type { CustomerKey } from "./customer-key.ts";
import type { Imported } from "./imported.ts";

/** Customers who are known by added events alone, as they are numbered. */
const newKeys = name("temp", "satsuma new keys");

/**
 * Numbers the customers whom only added events know, after those who are there; for projects without a table of customers.
 *
 * @param events tables of which only rows that were added are seen
 * @returns undefined where somebody's key comes before one that is there: numbers follow the order of keys, so that all are numbered anew
 */
export async function addCustomers(
  connection: Connection,
  request: ArrangeRequest,
  {
    customers,
    events,
    key: keyOf,
    signal,
  }: {
    readonly customers: ArrangedCustomers;
    readonly events: readonly Imported[];
    readonly key: CustomerKey;
    readonly signal: AbortSignal | undefined;
  },
): Promise<ArrangedCustomers | undefined> {
  if (events.length === 0) return customers;
  const table = name(...customersTable);
  const key = name(customers.layout.key);
  await connection.execute(
    sql`create or replace temp table ${newKeys} as select key from (${keysOfEvents(events, request, keyOf)})
    where key not in (select ${key} from ${table})`,
    signal,
  );
  const { found, isAfter } = await connection.row(
    sql`select cast(count(*) as double) as found, coalesce(min(key) > (select max(${key}) from ${table}), true) as "isAfter" from ${newKeys}`,
  );
  if (isAfter === true)
    await connection.execute(
      sql`insert into ${table} (${name(ordinal)}, ${key})
      select cast(${customers.count} + row_number() over (order by key) - 1 as integer), key from ${newKeys} order by key`,
      signal,
    );
  await connection.execute(sql`drop table ${newKeys}`);
  return isAfter === true ? { ...customers, count: customers.count + Number(found) } : undefined;
}
