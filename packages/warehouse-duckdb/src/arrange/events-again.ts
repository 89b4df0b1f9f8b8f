import { name, sql } from "@satsuma/sql";
import type { ArrangedEvents, Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { addEvents } from "./add-events.ts";
import type { EarlierEvents } from "./add-events.ts";
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
  const rest = { earlier, sorted: about.sorted, there, customers: before.arranged.customers };
  if (await canStay(connection, task, rest)) {
    if (news.kind === "same") return { ...about, kind: "same", ...earlier };
    const added = news.kind === "added" && (await addEvents(connection, task, earlier, news.rows));
    if (added) return { ...about, kind: "added", ...added };
  }
  const made = await arrangeEvents(connection, task);
  return { ...about, sorted: made.events.rows, kind: "other", ...made };
}

function withoutAdded(all: ArrangedEvents): ArrangedEvents {
  const { added: _, ...events } = all;
  return events;
}

/** Whether the rows that are there can stay: most of them are in order, and none that was left out is now of a customer. */
async function canStay(
  connection: Connection,
  { event, request, key, customers: { layout, count }, signal }: EventTask,
  {
    earlier: { events },
    sorted,
    there,
    customers,
  }: {
    readonly earlier: EarlierEvents;
    readonly sorted: number;
    /** The imported rows it was made of. */
    readonly there: Fragment;
    /** How many there were. */
    readonly customers: number;
  },
): Promise<boolean> {
  if (events.rows - sorted > Math.max(sorted * mostUnsorted, fewRows)) return false;
  if (events.orphans === 0 || count === customers) return true;
  const [owned] = await connection.rows(
    sql`select 1 from ${there} e join ${name(...customersTable)} c on ${key(sql`e.${event.column(request.customer)}`)} = c.${name(layout.key)}
    where c.${name(ordinal)} >= ${customers} limit 1`,
    signal,
  );
  return owned === undefined;
}
