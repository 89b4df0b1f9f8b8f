import { walk } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { EventLayout } from "../layout.ts";
import { eventLayout } from "../plan/event-layout.ts";
import { timestampText } from "../plan/microseconds.ts";
import type { Pass, Stretch, Tally } from "../plan/plan.ts";
import type { ScanRequest } from "../scan.ts";
import { joinsOnOrdinal, restrictions } from "./customers.ts";
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

/**
 * The events that a pass reads, with every condition and value of its tallies as a column. Conditions are worked out once a row,
 * however many tallies they are part of.
 */
export function eventRows(pass: Pass, request: ScanRequest, outer: Steps): Relation {
  const steps = nested(outer);
  const roots = rootsOf(pass);
  const layout = eventLayout(request.layout, pass.event);
  const fields = [...walk(...roots)].filter((node) => node.kind === "field");
  const columns = fields.map((node) => fieldColumn(node, layout, steps));
  const select = writeSelect({
    columns: [...ownColumns(pass, request, steps.dialect), ...columns],
    from: sql`${name(...layout.table)} AS ${name(eventAlias)}`,
    where: restricted(pass, request, steps.dialect),
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
    names: createNames(Object.values(eventColumns)),
    add: (select, { alias }) => sql`(\n${select}\n) AS ${name(alias)}`,
  };
}

/** What has to be known of each event. */
function rootsOf({ tallies, where }: Pass): (Cond | Value)[] {
  const roots = tallies.flatMap(({ value, when }) => [value, when]);
  return [...new Set([...roots, where])].filter((root) => root !== undefined);
}

function fieldColumn(
  node: Extract<Value, { kind: "field" }>,
  layout: EventLayout,
  steps: Steps,
): NodeColumn {
  const column = layout.fields[node.name];
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

function ownColumns(pass: Pass, request: ScanRequest, dialect: Dialect): SelectColumn[] {
  const layout = eventLayout(request.layout, pass.event);
  const who = joinsOnOrdinal(request.layout, pass.event) ? layout.ordinal : undefined;
  const columns: SelectColumn[] = [
    { sql: name(eventAlias, who ?? layout.customer), as: eventColumns.who },
  ];
  const time = name(eventAlias, layout.time);
  const place = layout.position ?? layout.key;
  const isOrdered = pass.tallies.some(isPick);
  if (pass.tallies.some(comparesTime) || (isOrdered && layout.position === undefined)) {
    columns.push({ sql: time, as: eventColumns.at });
  }
  if (isOrdered && place !== undefined) {
    columns.push({ sql: name(eventAlias, place), as: eventColumns.place });
  }
  const dates = [...zonesOf(pass)].map((timezone) => ({
    sql: dialect.times.date(dialect.times.local(time, timezone)),
    as: localDateColumn(timezone),
  }));
  return [...columns, ...dates];
}

/** True for folds that pick one event. */
export const isPick = ({ fold }: Tally): boolean => fold === "first" || fold === "last";

const comparesTime = ({ within, low, high }: Tally): boolean =>
  within !== undefined || [low, high].some((bound) => bound?.value.type.kind === "instant");

/** The zones in which tallies compare local dates of events with dates of customers. */
function zonesOf({ tallies }: Pass): Set<string> {
  const bounds = tallies.flatMap(({ low, high }) => [low, high]);
  const dated = bounds.filter((bound) => bound?.value.type.kind === "date");
  return new Set(dated.map((bound) => zoneOf(bound)));
}

/** @throws TypeError when a bound of type date has no zone */
export function zoneOf(bound: { readonly timezone?: string } | undefined): string {
  if (bound?.timezone === undefined) throw new TypeError("a bound that is a date must have a zone");
  return bound.timezone;
}

function restricted(pass: Pass, request: ScanRequest, dialect: Dialect): Fragment[] {
  const layout = eventLayout(request.layout, pass.event);
  return [
    ...inStretch(name(eventAlias, layout.time), pass.stretch, dialect),
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
