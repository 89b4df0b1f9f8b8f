import { join, name, sql } from "@satsuma/sql";
import type { ArrangeRequest, ArrangedEvents, EventLayout, Fragment } from "@satsuma/sql";
import { columnNames } from "../column-names.ts";
import type { Connection } from "../connection.ts";
import { match } from "../import/import-run.ts";
import { knownColumns, listedFields, narrowed } from "./arranged-column.ts";
import type { Observations } from "./arranged-column.ts";
import type { CustomerKey } from "./customer-key.ts";
import { ordinal } from "./customers.ts";
import type { ArrangedCustomers } from "./customers.ts";
import type { Imported } from "./imported.ts";
import { keepEarlier } from "./latest-changes.ts";
import { observe } from "./observe.ts";

type EventRequest = ArrangeRequest["events"][string];

/** What making one event table needs. */
export interface EventTask {
  readonly event: Imported;
  readonly request: EventRequest;
  readonly key: CustomerKey;
  readonly customers: ArrangedCustomers;
  readonly signal: AbortSignal | undefined;
}

/** The table that holds the events of a name. */
export const eventTable = (event: string): readonly [string, string] => [
  "satsuma",
  `event:${event}`,
];

/** An event table, what is known of it, and what was seen of its fields. */
export interface MadeEvents {
  readonly layout: EventLayout;
  readonly events: ArrangedEvents;
  readonly seen: Observations;
}

/** Makes an event table: the events of known customers, sorted by customer, time and key. */
export async function arrangeEvents(connection: Connection, task: EventTask): Promise<MadeEvents> {
  const { event, request, signal } = task;
  const matched = matchedEvents(task);
  const seen = await observe(connection, matched, {
    columns: request.fields,
    place: event.column,
    signal,
  });
  await create(connection, task, { matched, seen });
  const events = await findings(connection, task, seen);
  return { layout: layoutOf(task, { seen, events }), events, seen };
}

/** Field → column of an event table. */
const namesOf = ({ customer, time, key, fields }: EventRequest): ReadonlyMap<string, string> =>
  columnNames(
    [...new Set([customer, time, ...Object.keys(fields), ...(key === undefined ? [] : [key])])],
    [ordinal],
  );

/** The kept rows with the number of their customer; those of customers that are not there drop out. */
export function matchedEvents({ event, request, key: keyOf, customers }: EventTask): Fragment {
  const key = keyOf(sql`e.${event.column(request.customer)}`);
  return sql`(select c.${name(ordinal)} as ${name(match.ordinal)}, c.${name(customers.layout.key)} as ${name(match.customer)}, e.*
    from ${event.rows} e join ${name(...customers.layout.table)} c on ${key} = c.${name(customers.layout.key)})`;
}

/** The columns of an event table, from matched events. */
export function eventColumns({ event, request }: EventTask, seen: Observations): Fragment[] {
  const columns = [...namesOf(request)].map(([field, column]) => {
    const isCustomer = field === request.customer;
    const value = isCustomer ? name(match.customer) : narrowed(field, event, seen);
    return sql`${value} as ${name(column)}`;
  });
  return [sql`${name(match.ordinal)} as ${name(ordinal)}`, ...columns];
}

/** What matched events are sorted by. */
export const eventOrder = ({ event, request: { time, key } }: EventTask): Fragment[] => [
  name(match.ordinal),
  event.column(time),
  ...(key === undefined ? [] : [event.column(key)]),
];

async function create(
  connection: Connection,
  task: EventTask,
  { matched, seen }: { readonly matched: Fragment; readonly seen: Observations },
): Promise<void> {
  const { event, signal } = task;
  const table = eventTable(event.name);
  await keepEarlier(connection, event.name, table);
  await connection.execute(
    sql`create table ${name(...table)} as
    select ${join(eventColumns(task, seen), ", ")} from ${matched} order by ${join(eventOrder(task), ", ")}`,
    signal,
  );
}

function layoutOf(
  { event, request }: EventTask,
  {
    seen,
    events: { rows, span },
  }: { readonly seen: Observations; readonly events: ArrangedEvents },
): EventLayout {
  const names = namesOf(request);
  const column = (field: string): string => names.get(field) ?? field;
  return {
    table: eventTable(event.name),
    customer: column(request.customer),
    ordinal,
    time: column(request.time),
    // Rows were written in the order of customer, time and key, so their numbers are that order; without a key there is none.
    ...(request.key === undefined ? {} : { key: column(request.key), position: "rowid" }),
    codes: listedFields(request, seen),
    rows,
    ...(span && { first: span.first }),
    fields: Object.fromEntries(Object.keys(request.fields).map((field) => [field, column(field)])),
  };
}

async function findings(
  connection: Connection,
  { event, request, signal }: EventTask,
  seen: Observations,
): Promise<ArrangedEvents> {
  const counts = await connection.row(
    sql`select cast((select count(*) from ${name(...eventTable(event.name))}) as double) as rows_kept,
    cast((select count(*) from ${event.rows}) as double) as rows_imported`,
    signal,
  );
  const rows = Number(counts["rows_kept"]);
  const time = seen.get(request.time);
  return {
    rows,
    orphans: Number(counts["rows_imported"]) - rows,
    ...(time?.low === undefined || time.high === undefined
      ? {}
      : { span: { first: String(time.low), last: String(time.high) } }),
    fields: knownColumns(request.fields, event, seen),
  };
}
