import { join, name, sql } from "@satsuma/sql";
import type { ArrangedEvents, EventLayout, Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { addObservations } from "./add-observations.ts";
import { knownColumns, listedFields, storedType } from "./arranged-column.ts";
import type { Observations } from "./arranged-column.ts";
import { ordinal } from "./customers.ts";
import { eventColumns, eventOrder, eventTable, matchedEvents } from "./events.ts";
import type { EventTask, MadeEvents } from "./events.ts";
import { observe } from "./observe.ts";

/** Rows that are added to an event table, as they are added; until the arrangement is done. */
export const addedEvents = (event: string): readonly [string, string] => [
  "temp",
  `satsuma added:${event}`,
];

/** The imported rows that are new and of known customers, which are looked at several times. */
const matchedTable = ["temp", "satsuma matched"] as const;

/** Rows and how many they are. */
export interface CountedRows {
  readonly rows: Fragment;
  readonly count: number;
}

/** An event table that rows can be added to. */
export interface EarlierEvents {
  readonly layout: EventLayout;
  readonly events: ArrangedEvents;
  readonly seen: Observations;
}

/**
 * Adds events to the table of their name, after those that are there. Cost: about that of the rows that are added.
 *
 * @param added the imported rows that are new
 * @returns undefined where the table has to be made anew, as there are dates that cannot be compared here; nothing was changed then
 */
export async function addEvents(
  connection: Connection,
  task: EventTask,
  before: EarlierEvents,
  added: CountedRows,
): Promise<MadeEvents | undefined> {
  const { event, request, signal } = task;
  const from = name(...matchedTable);
  // The limit leaves nothing out: it is how the planner knows that these are few beside the customers.
  const rows = sql`(select * from ${added.rows} limit ${added.count})`;
  const matched = matchedEvents({ ...task, event: { ...event, rows } });
  await connection.execute(
    sql`create or replace temp table ${from} as select * from ${matched}`,
    signal,
  );
  const columns = request.fields;
  const found = await observe(connection, from, { columns, place: event.column, signal });
  const seen = await addObservations(connection, { columns, table: event }, before.seen, found);
  if (seen !== undefined) {
    await widen(connection, task, before, seen);
    await insert(connection, task, seen);
  }
  const events = seen && (await made(connection, task, { before, seen, imported: added.count }));
  await connection.execute(sql`drop table ${from}`);
  return events;
}

/** Gives columns the types that hold what was added, too. Cost: that of writing each column that needs another. */
async function widen(
  connection: Connection,
  { event, request, signal }: EventTask,
  { layout, seen: before }: EarlierEvents,
  now: Observations,
): Promise<void> {
  const stored = Object.keys(request.fields).filter((field) => field !== request.customer);
  for (const field of stored) {
    const [was, is] = [before, now].map((seen) => storedType(field, event, seen));
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    await connection.execute(
      sql`alter table ${name(...layout.table)} alter column ${name(layout.fields[field] ?? field)} set data type ${is!}`,
      signal,
    );
  }
}

async function insert(connection: Connection, task: EventTask, seen: Observations): Promise<void> {
  const { event, signal } = task;
  const table = name(...addedEvents(event.name));
  await connection.execute(
    sql`create or replace temp table ${table} as select ${join(eventColumns(task, seen), ", ")}
    from ${name(...matchedTable)} order by ${join(eventOrder(task), ", ")}`,
    signal,
  );
  await connection.execute(
    sql`insert into ${name(...eventTable(event.name))} select * from ${table}`,
    signal,
  );
}

async function made(
  connection: Connection,
  task: EventTask,
  {
    before,
    seen,
    imported,
  }: {
    readonly before: EarlierEvents;
    readonly seen: Observations;
    /** How many rows there were to be added. */
    readonly imported: number;
  },
): Promise<MadeEvents> {
  const { event, request } = task;
  const { kept } = await connection.row(
    sql`select cast(count(*) as double) as kept from ${name(...addedEvents(event.name))}`,
  );
  const time = seen.get(request.time);
  const span =
    time?.low === undefined || time.high === undefined
      ? undefined
      : { first: String(time.low), last: String(time.high) };
  const rows = before.events.rows + Number(kept);
  const { position, ...layout } = before.layout;
  const isInOrder = position !== undefined && (await comesAfter(connection, task, before));
  return {
    layout: {
      ...layout,
      ...(isInOrder && { position }),
      rows,
      codes: listedFields(request, seen),
      ...(span && { first: span.first }),
    },
    events: {
      rows,
      orphans: before.events.orphans + imported - Number(kept),
      ...(span && { span }),
      fields: knownColumns(request.fields, event, seen),
    },
    seen,
  };
}

/** Whether all events of a customer that were added happened after those that were there, so that the numbers of rows tell the order. */
async function comesAfter(
  connection: Connection,
  { event, signal }: EventTask,
  { layout, events: { span } }: EarlierEvents,
): Promise<boolean> {
  const time = name(layout.time);
  const added = name(...addedEvents(event.name));
  const { later } = await connection.row(
    sql`select coalesce(min(${time}) > cast(${span?.last ?? null} as timestamp), true) as later from ${added}`,
  );
  if (later === true) return true;
  const [earlier] = await connection.rows(
    sql`select 1 from ${name(...layout.table)} e
    join (select ${name(ordinal)}, min(${time}) as first from ${added} group by 1) n on n.${name(ordinal)} = e.${name(ordinal)}
    where e.rowid < ${layout.rows ?? 0} and e.${time} >= n.first limit 1`,
    signal,
  );
  return earlier === undefined;
}
