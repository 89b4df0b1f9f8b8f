import { name, sql } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { addCustomers } from "./add-customers.ts";
import type { CustomerKey } from "./customer-key.ts";
import { arrangeCustomers, customersTable, ordinal } from "./customers.ts";
import type { ArrangedCustomers } from "./customers.ts";
import { newRows } from "./project-news.ts";
import type { Again, ProjectNews } from "./project-news.ts";

/** The customers as they were, until they have been compared. */
const earlierTable = ["satsuma", "earlier customers"] as const;

/** The customers as they are now, each with the number they had; undefined where that cannot be. */
export async function customersAgain(
  connection: Connection,
  again: Again,
  { news, key }: { readonly news: ProjectNews; readonly key: CustomerKey },
): Promise<ArrangedCustomers | undefined> {
  const { request, tables, signal } = again;
  const before = customersBefore(again);
  if (before === undefined) return undefined;
  if (news.isOfCustomers) return numberedAlike(connection, again, before, key);
  if (tables.customers !== undefined) return before;
  const events = newRows(news);
  return addCustomers(connection, request, { customers: before, events, key, signal });
}

function customersBefore({ before: { arranged } }: Again): ArrangedCustomers | undefined {
  const { rows: _, ordinal: number, ...layout } = arranged.layout.customers;
  if (number === undefined) return undefined;
  return {
    layout: { ...layout, ordinal: number },
    count: arranged.customers,
    attributes: arranged.attributes,
  };
}

/** Makes the table of customers anew. Numbers are as they were where nobody went and all who came follow the others. */
async function numberedAlike(
  connection: Connection,
  { request, tables, signal }: Again,
  before: ArrangedCustomers,
  key: CustomerKey,
): Promise<ArrangedCustomers | undefined> {
  const earlier = name(...earlierTable);
  const [, table] = customersTable;
  await connection.execute(
    sql`alter table ${name("satsuma", table)} rename to ${name(earlierTable[1])}`,
  );
  const customers = await arrangeCustomers(connection, request, { tables, key, signal });
  const { alike } = await connection.row(
    sql`select cast(count(*) as double) as alike from ${earlier} o join ${name(...customersTable)} n
    on o.${name(ordinal)} = n.${name(ordinal)} and o.${name(before.layout.key)} = n.${name(customers.layout.key)}`,
    signal,
  );
  await connection.execute(sql`drop table ${earlier}`);
  return alike === before.count ? customers : undefined;
}
