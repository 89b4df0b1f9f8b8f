import { name, sql } from "@satsuma/sql";
import type { ArrangeRequest, Arranged, ArrangedEvents, EventLayout } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { importedTable } from "../import/stage.ts";
import { customerKey } from "./customer-key.ts";
import { arrangeCustomers } from "./customers.ts";
import type { CustomerTask } from "./customers.ts";
import { arrangeEvents, eventTable } from "./events.ts";
import { imported } from "./imported.ts";
import type { Imported } from "./imported.ts";
import { keepVersions } from "./versions.ts";

/**
 * Makes the tables that rules are run on, inside a transaction of the caller's: customers numbered by key, events sorted by
 * customer. When nothing was imported since it was last asked the same, what was made then still holds.
 */
export async function arrange(
  connection: Connection,
  request: ArrangeRequest,
  signal: AbortSignal | undefined,
): Promise<Arranged> {
  const customers = request.customers ? await imported(connection, "customers") : undefined;
  const events: Imported[] = [];
  for (const event of Object.keys(request.events)) events.push(await imported(connection, event));
  const versions = [customers, ...events].map((table) => table?.version);
  const question = JSON.stringify({ request, versions });
  const before = await remembered(connection, question);
  if (before) return before;
  await dropOthers(connection, request);
  const tables = { customers, events };
  const key = await customerKey(connection, request, tables);
  const arranged = await make(connection, request, { tables, key, signal });
  await remember(connection, question, arranged);
  return arranged;
}

async function make(
  connection: Connection,
  request: ArrangeRequest,
  { tables, key, signal }: CustomerTask,
): Promise<Arranged> {
  const customers = await arrangeCustomers(connection, request, { tables, key, signal });
  const layouts: (readonly [string, EventLayout])[] = [];
  const found: (readonly [string, ArrangedEvents])[] = [];
  for (const event of tables.events) {
    const about = request.events[event.name];
    if (!about) continue;
    const task = { event, request: about, key, customers, signal };
    const arranged = await arrangeEvents(connection, task);
    layouts.push([event.name, arranged.layout]);
    found.push([event.name, arranged.events]);
  }
  const layout = {
    customers: { ...customers.layout, rows: customers.count },
    events: Object.fromEntries(layouts),
    stored: {},
  };
  return {
    layout: { ...layout, versions: await keepVersions(connection, layout, signal) },
    customers: customers.count,
    attributes: customers.attributes,
    events: Object.fromEntries(found),
  };
}

async function remembered(connection: Connection, question: string): Promise<Arranged | undefined> {
  const [row] = await connection.rows(
    sql`select result from satsuma.arranged where request = ${question}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `remember` writes this column, and it writes an Arranged
  return row && (JSON.parse(String(row["result"])) as Arranged);
}

async function remember(
  connection: Connection,
  question: string,
  arranged: Arranged,
): Promise<void> {
  await connection.execute(sql`delete from satsuma.arranged`);
  await connection.execute(
    sql`insert into satsuma.arranged values (${question}, ${JSON.stringify(arranged)})`,
  );
}

/** Drops tables that the project no longer has, and the accounts of their imports. */
async function dropOthers(connection: Connection, request: ArrangeRequest): Promise<void> {
  const events = Object.keys(request.events);
  const imports = [...events, ...(request.customers ? ["customers"] : [])];
  const wanted = new Set(
    [...events.map(eventTable), ...imports.map(importedTable)].map(([, table]) => table),
  );
  const tables = await connection.rows(
    sql`select table_name from duckdb_tables() where database_name = current_database() and schema_name = 'satsuma'
    and (starts_with(table_name, 'event:') or starts_with(table_name, 'import:'))`,
  );
  for (const { table_name: table } of tables) {
    if (wanted.has(String(table))) continue;
    await connection.execute(sql`drop table ${name("satsuma", String(table))}`);
  }
  for (const table of ["imports", "rejected_rows"]) {
    await connection.execute(
      sql`delete from ${name("satsuma", table)} where not list_contains(cast(${JSON.stringify(imports)} as varchar[]), table_name)`,
    );
  }
}
