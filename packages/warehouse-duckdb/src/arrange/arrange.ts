import { name, sql } from "@satsuma/sql";
import type { ArrangeRequest, Arranged } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { importedTable } from "../import/stage.ts";
import { arrangeAdded } from "./arrange-added.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { keyOfType, keyType } from "./customer-key.ts";
import { arrangeCustomers } from "./customers.ts";
import type { CustomerTask } from "./customers.ts";
import { arrangeEvents, eventTable } from "./events.ts";
import type { EventsAgain } from "./events-again.ts";
import { imported } from "./imported.ts";
import type { Imported } from "./imported.ts";
import { lastArrangement, questionOf, remember } from "./last-arrangement.ts";
import type { Arrangement } from "./last-arrangement.ts";
import { keepVersions } from "./versions.ts";

/**
 * Makes the tables that rules are run on, inside a transaction of the caller's: customers numbered by key, events sorted by
 * customer, and behind them those that were added since. When nothing was imported since it was last asked the same, what was made then
 * still holds.
 */
export async function arrange(
  connection: Connection,
  request: ArrangeRequest,
  signal: AbortSignal | undefined,
): Promise<Arranged> {
  const customers = request.customers ? await imported(connection, "customers") : undefined;
  const events: Imported[] = [];
  for (const event of Object.keys(request.events)) events.push(await imported(connection, event));
  const question = questionOf(
    request,
    [customers, ...events].map((table) => table?.version),
  );
  const before = await lastArrangement(connection);
  if (before?.question === question) return before.arranged;
  await dropOthers(connection, request);
  const tables = { customers, events };
  const isAskedAgain =
    before !== undefined && JSON.stringify(before.request) === JSON.stringify(request);
  const again = isAskedAgain ? { request, tables, before, signal } : undefined;
  const made =
    (again && (await arrangeAdded(connection, again))) ??
    (await arrangeAll(connection, request, { tables, signal }));
  await remember(connection, question, made);
  return made.arranged;
}

async function arrangeAll(
  connection: Connection,
  request: ArrangeRequest,
  { tables, signal }: Pick<CustomerTask, "tables" | "signal">,
): Promise<Arrangement> {
  const type = await keyType(connection, request, tables);
  const key = keyOfType(type);
  const customers = await arrangeCustomers(connection, request, { tables, key, signal });
  const made: Omit<EventsAgain, "kind">[] = [];
  for (const event of tables.events) {
    const about = request.events[event.name];
    if (about === undefined) continue;
    const task = { event, request: about, key, customers, signal };
    const events = await arrangeEvents(connection, task);
    made.push({ name: event.name, sorted: events.events.rows, ...events });
  }
  const { arranged, ...rest } = arrangementOf(type, customers, made);
  const versions = await keepVersions(connection, arranged.layout, { signal });
  return { ...rest, arranged: { ...arranged, layout: { ...arranged.layout, versions } } };
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
