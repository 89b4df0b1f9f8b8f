import { walk } from "@satsuma/ir";
import type { Output, TablePath } from "@satsuma/sql";
import { name, rangeSize, sql } from "@satsuma/sql";
import type { EventLayout } from "@satsuma/sql";
import type { Session } from "../../queries/session.ts";
import { neededColumn } from "./needed-events.ts";

/** Some customers. */
export interface Some {
  /** A table of their numbers, `ordinal`. */
  readonly table: TablePath;
  /** How many they are. */
  readonly count: number;
  /** True where the table tells which events are needed of each: then no others are read. */
  readonly areSomeNeeded: boolean;
}

/**
 * Does work over some customers as if there were no others: every table that the outputs need is read through a view of their rows
 * alone. Not for what is about all customers.
 *
 * @param some whose rows they are
 */
export async function withOnly<Result>(
  session: Session,
  some: Some,
  outputs: readonly Output[],
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const events = eventsOf(outputs);
  const { warehouse } = session;
  try {
    for (const statement of [
      customersView(session, some),
      ...events.map((event) => eventsView(session, event, some)),
    ])
      await warehouse.execute(statement);
    return await work(narrowed(session, events, some.count, outputs));
  } finally {
    for (const path of [customersPath, ...events.map(eventPath)])
      await warehouse.execute(sql`DROP VIEW IF EXISTS ${name(...path)}`);
  }
}

const customersPath = ["satsuma", "some:customers"] as const;
const eventPath = (event: string) => ["satsuma", `some:event:${event}`] as const;

function eventsOf(outputs: readonly Output[]): string[] {
  const roots = outputs.map((output) => (output.kind === "cond" ? output.cond : output.value));
  const events = new Set<string>();
  for (const node of walk(...roots))
    if (node.kind === "aggregate" || node.kind === "step") events.add(node.event);
  return [...events];
}

function customersView({ layout }: Session, { table: some }: Some) {
  const { table, ordinal } = layout.customers;
  if (ordinal === undefined) throw new RangeError("customers must be numbered");
  return sql`CREATE OR REPLACE VIEW ${name(...customersPath)} AS SELECT * FROM ${name(...table)} WHERE ${name(ordinal)} IN (SELECT ordinal FROM ${name(...some)})`;
}

/** What orders events of one instant may be a column that only a table has. */
function eventsView({ layout }: Session, event: string, some: Some) {
  const { table, ordinal, position } = eventLayout(layout.events, event);
  const numbered = position === undefined ? sql`*` : sql`*, ${name(position)} AS ${name(place)}`;
  const needed = some.areSomeNeeded ? sql` WHERE ${name(neededColumn(event))} IS NOT NULL` : sql``;
  return sql`CREATE OR REPLACE VIEW ${name(...eventPath(event))} AS SELECT ${numbered} FROM ${name(...table)} WHERE ${name(ordinal)} IN (SELECT ordinal FROM ${name(...some.table)}${needed})`;
}

const place = "satsuma place";

function eventLayout(
  events: Session["layout"]["events"],
  event: string,
): EventLayout & { readonly ordinal: string } {
  const found = events[event];
  if (found?.ordinal === undefined)
    throw new RangeError(`events must be numbered by customer, ${event} are not`);
  return { ...found, ordinal: found.ordinal };
}

/** Numbers stay what they are, so ranges of them are made as wide as so few customers allow. */
function narrowed(
  session: Session,
  events: readonly string[],
  count: number,
  outputs: readonly Output[],
): Session {
  const { layout, data, until } = session;
  const share = count / Math.max(1, data.customers);
  const tables = events.map((event): [string, EventLayout] => {
    const { position, rows, ...found } = eventLayout(layout.events, event);
    return [
      event,
      {
        ...found,
        table: eventPath(event),
        ...(position === undefined ? {} : { position: place }),
        ...(rows === undefined ? {} : { rows: Math.max(1, Math.ceil(rows * share)) }),
      },
    ];
  });
  const narrow = {
    ...layout,
    customers: { ...layout.customers, table: customersPath, rows: Math.max(1, count) },
    events: { ...layout.events, ...Object.fromEntries(tables) },
  };
  const atOnce = session.customersAtOnce ?? rangeSize({ layout: narrow, outputs, asOf: until });
  const customersAtOnce = Math.max(1, Math.ceil(atOnce / Math.max(share, 1e-9)));
  return {
    ...session,
    layout: narrow,
    customersAtOnce: Math.min(customersAtOnce, data.customers + 1),
  };
}
