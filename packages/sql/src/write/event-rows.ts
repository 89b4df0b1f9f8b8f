import { walk } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { EventLayout } from "../layout.ts";
import { eventLayout } from "../plan/event-layout.ts";
import { timestampText } from "../plan/microseconds.ts";
import type { Stretch } from "../plan/plan.ts";
import { isCoordinate } from "../plan/points.ts";
import type { ScanRequest } from "../scan.ts";
import { customerAlias } from "./customer-columns.ts";
import { restrictions } from "./customers.ts";
import { createNames } from "./names.ts";
import { columnsOf, nodeColumn, prepared, withColumns } from "./relation.ts";
import type { NodeColumn, Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import type { SelectColumn } from "./select.ts";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import { atom } from "./written.ts";

/** How rows of events are called in expressions. */
export const eventAlias = "e";

/** Columns that event rows have beside fields: whose they are, when they were, and what orders those of one instant. */
export const eventColumns = { who: "who", at: "at", place: "place" } as const;

/** The name of the column with an event's local date. */
export const localDateColumn = (timezone: string): string =>
  `date_${timezone.toLowerCase().replaceAll(/[^a-z0-9]/gu, "_")}`;

/** What is needed of the events of one table. */
export interface EventNeeds {
  readonly event: string;
  /** Only events in this stretch are read. */
  readonly stretch: Stretch;
  /** What has to be known of each. */
  readonly roots: readonly (Cond | Value)[];
  /** How customers are told apart. */
  readonly by: "ordinal" | "key";
  /** True when times are compared or sorted by. */
  readonly time: boolean;
  /** True when events of one instant are to be told apart. */
  readonly place: boolean;
  /** Zones in which local dates are compared. */
  readonly zones: Iterable<string>;
}

/**
 * The events that are read, with every root as a column. Conditions are worked out once a row, however many tallies or steps they
 * are part of.
 */
export function eventRows(needs: EventNeeds, request: ScanRequest, outer: Steps): Relation {
  const steps = nested(outer);
  const roots = [...new Set(needs.roots)];
  const layout = eventLayout(request.layout, needs.event);
  const fields = [...walk(...roots)].filter((node) => node.kind === "field");
  const columns = fields.map((node) => fieldColumn(node, layout, steps));
  const select = writeSelect({
    columns: [...ownColumns(needs, layout, steps.dialect), ...columns],
    from: sql`${name(...layout.table)} AS ${name(eventAlias)}`,
    where: restricted(needs, request, steps.dialect),
  });
  const from = steps.add(select, { wish: "events", alias: eventAlias });
  const rows = { from, where: [], alias: eventAlias, columns: columnsOf(columns, eventAlias) };
  const ready = prepared(rows, roots, { steps, wish: "events", mostRepeated: 0 });
  return withRoots(ready, roots, steps);
}

/** Steps inside one another rather than one after another, with names of their own. */
function nested(steps: Steps): Steps {
  return {
    ...steps,
    // ClickHouse takes a column for the rows that are called as it is.
    names: createNames([...Object.values(eventColumns), eventAlias, customerAlias]),
    add: (select, { alias }) => steps.dialect.within(select, alias),
  };
}

function fieldColumn(
  node: Extract<Value, { kind: "field" }>,
  layout: EventLayout,
  steps: Steps,
): NodeColumn {
  const column = isCoordinate(node)
    ? layout.points?.[node.name]?.[node.coordinate]
    : layout.fields[node.name];
  if (column === undefined) {
    throw new RangeError(`the layout of ${node.event} has no field ${node.name}`);
  }
  return {
    node,
    sql: sourceColumn(name(eventAlias, column), node, steps.dialect),
    as: steps.names.unique(node.name),
    read: (made) => atom(made, isNullableSource(node)),
  };
}

function ownColumns(needs: EventNeeds, layout: EventLayout, dialect: Dialect): SelectColumn[] {
  const who = needs.by === "ordinal" ? layout.ordinal : undefined;
  const columns: SelectColumn[] = [
    { sql: name(eventAlias, who ?? layout.customer), as: eventColumns.who },
  ];
  const time = name(eventAlias, layout.time);
  const place = layout.position ?? layout.key;
  if (needs.time) columns.push({ sql: time, as: eventColumns.at });
  if (needs.place && place !== undefined) {
    columns.push({ sql: name(eventAlias, place), as: eventColumns.place });
  }
  const dates = [...needs.zones].map((timezone) => ({
    sql: dialect.times.date(dialect.times.local(time, timezone)),
    as: localDateColumn(timezone),
  }));
  return [...columns, ...dates];
}

/** @throws TypeError when a bound of type date has no zone */
export function zoneOf(bound: { readonly timezone?: string } | undefined): string {
  if (bound?.timezone === undefined) throw new TypeError("a bound that is a date must have a zone");
  return bound.timezone;
}

function restricted(needs: EventNeeds, request: ScanRequest, dialect: Dialect): Fragment[] {
  const layout = eventLayout(request.layout, needs.event);
  return [
    ...inStretch(name(eventAlias, layout.time), needs.stretch, dialect),
    ...restrictions(request, dialect, {
      alias: eventAlias,
      key: layout.customer,
      ordinal: layout.ordinal,
    }),
  ];
}

/** The comparisons that keep times of a stretch. */
export function inStretch(
  time: Fragment,
  { from, to }: Partial<Stretch>,
  dialect: Dialect,
): Fragment[] {
  const instant = (microseconds: bigint): Fragment =>
    dialect.literals.instant(timestampText(microseconds));
  const comparisons: Fragment[] = [];
  if (from !== undefined) comparisons.push(sql`${time} >= ${instant(from)}`);
  if (to !== undefined) comparisons.push(sql`${time} < ${instant(to)}`);
  return comparisons;
}

/** Whatever is computed of a row becomes a column, also where only one tally needs it. */
function withRoots(rows: Relation, roots: readonly (Cond | Value)[], steps: Steps): Relation {
  const computed = roots.filter((root) => !rows.columns.has(root));
  if (computed.length === 0) return rows;
  const columns = computed.map((root) => nodeColumn(root, rows, steps));
  return withColumns(rows, columns, { steps, wish: "events" });
}
