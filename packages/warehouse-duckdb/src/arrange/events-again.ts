import { name, sql } from "@satsuma/sql";
import type { ArrangedEvents, Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { addEvents } from "./add-events.ts";
import type { CountedRows } from "./add-events.ts";
import { customersTable, ordinal } from "./customers.ts";
import { arrangeEvents } from "./events.ts";
import type { EventTask, MadeEvents } from "./events.ts";
import type { Again } from "./project-news.ts";
import type { TableNews } from "./table-news.ts";

/** Largest share of an event table that may lie behind its sorted rows: every range of customers reads all of these again. */
const mostUnsorted = 0.1;

/** So few rows may always. */
const fewRows = 10_000;

/** An event table as it is now, and what was done for that. */
export interface EventsAgain extends MadeEvents {
  readonly name: string;
  readonly kind: TableNews["kind"];
  /** How many rows lie in order; those after them were added. */
  readonly sorted: number;
}

/** An event table as it is now: as it was, with rows that are added, or made anew. */
export async function eventsAgain(
  connection: Connection,
  task: EventTask,
  { before }: Again,
  news: TableNews,
): Promise<EventsAgain> {
  const event = task.event.name;
  const earlier = {
    layout: before.arranged.layout.events[event]!,
    events: withoutAdded(before.arranged.events[event]!),
    seen: new Map(Object.entries(before.seen[event] ?? {})),
  };
  const about = { name: event, sorted: before.sorted[event] ?? 0 };
  const there = news.kind === "added" ? news.earlier : task.event.rows;
  const customers = before.arranged.customers;
  if (!(await areMore(connection, task, { events: earlier.events, there, customers }))) {
    if (news.kind === "same") return { ...about, kind: "same", ...earlier };
    const unsorted = earlier.events.rows - about.sorted;
    const few =
      news.kind === "added"
        ? await ifFew(connection, news.rows, { ...about, unsorted })
        : undefined;
    const added = few && (await addEvents(connection, task, earlier, few));
    if (added) return { ...about, kind: "added", ...added };
  }
  const made = await arrangeEvents(connection, task);
  return { ...about, sorted: made.events.rows, kind: "other", ...made };
}

function withoutAdded(all: ArrangedEvents): ArrangedEvents {
  const { added: _, ...events } = all;
  return events;
}

/** Whether rows that were left out, as they were of nobody, are of a customer who came. */
async function areMore(
  connection: Connection,
  { event, request, key, customers: { layout, count }, signal }: EventTask,
  {
    events,
    there,
    customers,
  }: {
    readonly events: ArrangedEvents;
    /** The imported rows that the table was made of. */
    readonly there: Fragment;
    /** How many there were. */
    readonly customers: number;
  },
): Promise<boolean> {
  if (events.orphans === 0 || count === customers) return false;
  const [owned] = await connection.rows(
    sql`select 1 from ${there} e join ${name(...customersTable)} c on ${key(sql`e.${event.column(request.customer)}`)} = c.${name(layout.key)}
    where c.${name(ordinal)} >= ${customers} limit 1`,
    signal,
  );
  return owned !== undefined;
}

/** Rows that are added, where most of a table lies in order with them, too. @param unsorted how many do not as it is */
async function ifFew(
  connection: Connection,
  rows: Fragment,
  { sorted, unsorted }: { readonly sorted: number; readonly unsorted: number },
): Promise<CountedRows | undefined> {
  const { added } = await connection.row(
    sql`select cast(count(*) as double) as added from ${rows}`,
  );
  const count = Number(added);
  return unsorted + count <= Math.max(sorted * mostUnsorted, fewRows) ? { rows, count } : undefined;
}
