import type { Bound, Cond, Value } from "@satsuma/ir";
import { and, compare, isCond, literal } from "@satsuma/ir";
import { compileRow, join, name, sql } from "@satsuma/sql";
import type { EventLayout, Fragment } from "@satsuma/sql";
import { resolverAt } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import type { PlannedEvents } from "./event-reads.ts";
import type { EventSource } from "./fit/fit-source.ts";
import { featureTable } from "./staged.ts";
import type { StagedRows } from "./staged.ts";

/** The events in the window that pass the condition, of the customers the method is about, who are numbered by key. */
export function eventRows(
  session: Session,
  events: PlannedEvents,
  { inside }: StagedRows,
): EventSource {
  const place = session.layout.events[events.table];
  if (place === undefined) throw new RangeError(`event must be in the layout, got ${events.table}`);
  const write = (node: Cond | Value): Fragment => writeOverEvent(node, events.table, session);
  const fields = Object.entries(events.fields).map(([field, value], i) => ({
    field,
    column: `e${i}`,
    value: resolverAt(session, session.clock.asOf).value(value),
  }));
  const tie = place.position ?? place.key;
  const columns = [
    sql`c.key AS key, c.place AS place`,
    sql`${name("e", place.time)} AS happened`,
    ...(tie === undefined ? [] : [sql`${name("e", tie)} AS tie`]),
    ...fields.map(({ column, value }) => sql`${write(value)} AS ${name(column)}`),
  ];
  const from = sql`${name(...place.table)} AS e ${joinedCustomers(session, place, inside)}`;
  return {
    rows: sql`(SELECT ${join(columns, ", ")} FROM ${from} WHERE ${write(condition(events, session))}) AS events`,
    order: ["happened", ...(tie === undefined ? [] : ["tie"])],
    columns: Object.fromEntries(
      fields.map(({ field, column, value: { type } }) => [field, { column, type }]),
    ),
  };
}

/** The join of those the method is about, with their place among them. */
function joinedCustomers({ layout }: Session, place: EventLayout, inside: string): Fragment {
  const ordinal = layout.customers.ordinal === undefined ? undefined : place.ordinal;
  const own = ordinal === undefined ? sql`key` : sql`key, ordinal`;
  const whose =
    ordinal === undefined
      ? sql`${name("e", place.customer)} = c.key`
      : sql`${name("e", ordinal)} = c.ordinal`;
  return sql`JOIN (SELECT ${own}, row_number() OVER (ORDER BY key) - 1 AS place FROM ${name(...featureTable)} WHERE ${name(inside)}) AS c ON ${whose}`;
}

/** In the window, before the run's instant, and what the method asks for. */
function condition({ table, window, where }: PlannedEvents, session: Session): Cond {
  const { clock, catalogue } = session;
  const resolver = resolverAt(session, clock.asOf);
  const { low, high } = resolver.window(window);
  const time: Value = {
    kind: "field",
    event: table,
    name: catalogue.events[table]!.time,
    type: { kind: "instant" },
    nullable: false,
  };
  return and(
    compare(time, "lt", literal({ kind: "instant" }, clock.asOf)),
    ...(low === undefined ? [] : [after(time, low)]),
    ...(high === undefined ? [] : [until(time, high)]),
    ...(where === undefined ? [] : [resolver.cond(where)]),
  );
}

const after = (time: Value, { value, inclusive }: Bound): Cond =>
  compare(time, inclusive ? "ge" : "gt", value);

const until = (time: Value, { value, inclusive }: Bound): Cond =>
  compare(time, inclusive ? "le" : "lt", value);

/** An expression over one event as SQL over the columns of `e`. */
function writeOverEvent(
  node: Cond | Value,
  table: string,
  { layout, warehouse }: Session,
): Fragment {
  const place = layout.events[table];
  const columnOf = (field: string, coordinate?: "latitude" | "longitude"): Fragment => {
    const points = place?.points?.[field];
    const column = coordinate && points ? points[coordinate] : place?.fields[field];
    if (column === undefined) throw new RangeError(`the layout has no column ${field}`);
    return name("e", column);
  };
  const written = compileRow(node, columnOf, warehouse.dialect);
  return isCond(node) ? warehouse.dialect.isTrue(written) : written;
}
