import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Item } from "../plan/item.ts";
import type { Stretch } from "../plan/plan.ts";
import { eventAlias, eventColumns, eventRows } from "../write/event-rows.ts";
import { createNames } from "../write/names.ts";
import { writerOver } from "../write/relation.ts";
import type { Relation, Steps } from "../write/relation.ts";
import { writeSelect } from "../write/select.ts";
import type { SelectColumn } from "../write/select.ts";
import { valueOperand } from "../write/writer.ts";
import type { Writer } from "../write/writer.ts";
import { binding, wrapped } from "../write/written.ts";
import { isOfDistinct } from "./figures.ts";
import { again, beforeColumn, foldsOf, hullOf } from "./folds.ts";
import type { FiguresOfEvent } from "./folds.ts";

/** Something that is folded, and the column of its parts. */
interface Part {
  readonly moment: string;
  readonly item: Item;
}

/** What parts are read from. */
interface Source extends Pick<FiguresOfEvent, "event" | "layout" | "asOf"> {
  /** No event outside it counts at any instant. */
  readonly stretch: Stretch;
  readonly dialect: Dialect;
}

/**
 * A row for each customer and moment with events, each fold's part of it in a column. Distinct values have a row for each moment they
 * were there before. As a table of its own: engines add up faster what they know the limits of.
 */
export function momentsSelect({ figures, ...about }: FiguresOfEvent, dialect: Dialect): Fragment {
  const folds = foldsOf(figures);
  const parts = [...new Map(folds.map((fold) => [fold.moment, fold])).values()];
  const hull = hullOf(folds.map(({ figure }) => figure));
  const stretch = hullOf(hull.map((each) => ({ stretches: [each] })))[0]!;
  const source = { ...about, stretch, dialect };
  const plain = parts.filter(({ item }) => !isOfDistinct(item));
  const distinct = parts.filter(({ item }) => isOfDistinct(item));
  if (distinct.length === 0) return plainMoments(plain, source);
  const first = plain.length === 0 ? [] : [padded(plainMoments(plain, source), plain, parts)];
  const others = distinct.map((part) => padded(sightings(part, source), [part], parts));
  const keys = [eventColumns.who, eventColumns.at, beforeColumn];
  return writeSelect({
    columns: [
      ...keys.map((key) => ({ sql: name("m", key), as: key })),
      ...parts.map((part) => ({ sql: again(part, [], dialect), as: part.moment })),
    ],
    from: sql`(\n${join([...first, ...others], "\nUNION ALL\n")}\n) AS ${name("m")}`,
    groupBy: keys.map((key) => name("m", key)),
  });
}

/** Rows of some parts with nothing for the others. */
function padded(rows: Fragment, own: readonly Part[], all: readonly Part[]): Fragment {
  const isOwn = new Set(own.map(({ moment }) => moment));
  const hasBefore = own.some(({ item }) => isOfDistinct(item));
  const nothing = ({ item: { fold } }: Part): Fragment =>
    raw(fold === "min" || fold === "max" ? "NULL" : "0");
  return writeSelect({
    columns: [
      ...[eventColumns.who, eventColumns.at].map((key) => ({ sql: name("p", key), as: key })),
      {
        sql: hasBefore ? name("p", beforeColumn) : raw("CAST(NULL AS TIMESTAMP)"),
        as: beforeColumn,
      },
      ...all.map((part) => ({
        sql: isOwn.has(part.moment) ? name("p", part.moment) : nothing(part),
        as: part.moment,
      })),
    ],
    from: sql`(\n${rows}\n) AS ${name("p")}`,
  });
}

/** A row for each customer and moment. */
function plainMoments(parts: readonly Part[], source: Source): Fragment {
  const rows = rowsFor(parts, source);
  const { dialect } = source;
  const writer = writerOver(rows, dialect);
  return writeSelect({
    columns: [
      ...ownColumns(),
      ...parts.map(({ moment, item: { fold, value, when } }) => ({
        sql: dialect.folds[fold]({
          value: value === undefined ? raw("1") : foldedValue(fold, value, writer),
          ...(when && { when: wrapped(writer.cond(when), binding.test) }),
          order: [],
        }),
        as: moment,
      })),
    ],
    from: rows.from,
    groupBy: ownColumns().map(({ sql: column }) => column),
  });
}

/** How many values each customer had at each moment, by when they had them the time before; unknown for the first. */
function sightings(part: Part, source: Source): Fragment {
  const { moment, item } = part;
  if (item.value === undefined) throw new TypeError("distinct values must be of something");
  const rows = rowsFor([part], source);
  const writer = writerOver(rows, source.dialect);
  const value = valueOperand(item.value, writer);
  const once = writeSelect({
    columns: [...ownColumns(), { sql: value, as: "value" }],
    from: rows.from,
    where: [
      sql`${value} IS NOT NULL`,
      ...(item.when ? [wrapped(writer.cond(item.when), binding.test)] : []),
    ],
    groupBy: [...ownColumns().map(({ sql: column }) => column), value],
  });
  const [who, at] = [name("v", eventColumns.who), name("v", eventColumns.at)];
  const seen = writeSelect({
    columns: [
      { sql: who, as: eventColumns.who },
      { sql: at, as: eventColumns.at },
      {
        sql: sql`LAG(${at}) OVER (PARTITION BY ${who}, ${name("v", "value")} ORDER BY ${at})`,
        as: beforeColumn,
      },
    ],
    from: sql`(\n${once}\n) AS ${name("v")}`,
  });
  const keys = [eventColumns.who, eventColumns.at, beforeColumn];
  return writeSelect({
    columns: [
      ...keys.map((key) => ({ sql: name("v", key), as: key })),
      { sql: raw("COUNT(*)"), as: moment },
    ],
    from: sql`(\n${seen}\n) AS ${name("v")}`,
    groupBy: keys.map((key) => name("v", key)),
  });
}

const ownColumns = (): SelectColumn[] =>
  [eventColumns.who, eventColumns.at].map((key) => ({ sql: name(eventAlias, key), as: key }));

/** The events with what some parts fold in columns. */
function rowsFor(
  parts: readonly Part[],
  { event, stretch, layout, asOf, dialect }: Source,
): Relation {
  const roots = parts.flatMap(({ item: { value, when } }): (Cond | Value | undefined)[] => [
    value,
    when,
  ]);
  const needs = {
    event,
    stretch,
    by: "ordinal" as const,
    roots: roots.filter((root) => root !== undefined),
    time: true,
    place: false,
    zones: [],
  };
  return eventRows(needs, { layout, outputs: [], asOf }, stepsOf(dialect));
}

/** Texts are ordered as texts, whatever type a column stores them in. */
function foldedValue(fold: Item["fold"], value: Value, writer: Writer): Fragment {
  const column = valueOperand(value, writer);
  const isText = value.type.kind === "text" || value.type.kind === "enum";
  return isText && (fold === "min" || fold === "max")
    ? writer.dialect.texts.asText(column)
    : column;
}

/** Steps that stand within each other. */
const stepsOf = (dialect: Dialect): Steps => ({
  dialect,
  names: createNames([]),
  labels: () => [],
  add: (select, { alias }) => dialect.within(select, alias),
});
