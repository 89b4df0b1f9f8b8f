import type { Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout, TablePath } from "../layout.ts";
import { figureFrom } from "../plan/make-plan.ts";
import { coreNumbers } from "../plan/item.ts";
import type { Item } from "../plan/item.ts";
import type { Stretch, Tally } from "../plan/plan.ts";
import { eventAlias, eventColumns, eventRows } from "../write/event-rows.ts";
import { writeFigure } from "../write/figures.ts";
import { createNames } from "../write/names.ts";
import { writerOver } from "../write/relation.ts";
import type { Steps } from "../write/relation.ts";
import { writeSelect } from "../write/select.ts";
import { valueOperand } from "../write/writer.ts";
import type { Writer } from "../write/writer.ts";
import { binding, wrapped } from "../write/written.ts";
import { figureColumn, fromColumn, instantNumber, panelOrdinal, toColumn } from "./columns.ts";
import { itemsOf } from "./figures.ts";
import type { PanelFigure } from "./figures.ts";

/** A figure and its place among all of the panel. */
export type PlacedFigure = readonly [place: number, figure: PanelFigure];

/** The figures by the event table they are of. */
export const byEvent = (figures: readonly PanelFigure[]): [string, PlacedFigure[]][] => [
  ...Map.groupBy(figures.entries(), ([, { aggregate }]) => aggregate.event),
];

/** Figures of one event table. */
export interface FiguresOfEvent {
  readonly event: string;
  readonly figures: readonly PlacedFigure[];
  readonly layout: Layout;
  readonly asOf: string;
}

/** Where they are folded from. */
export interface FoldedFrom {
  readonly moments: TablePath;
  readonly instants: TablePath;
}

/** What is folded, and over whose windows. */
interface Fold {
  readonly item: Item;
  /** The figure whose windows these are. */
  readonly place: number;
  readonly stretches: readonly Stretch[];
  /** The column of its part of each moment. */
  readonly moment: string;
  /** Its own. */
  readonly column: string;
}

/** A row for each customer and instant with events: moments folded over the windows of the instant. */
export function figuresSelect(about: FiguresOfEvent, from: FoldedFrom, dialect: Dialect): Fragment {
  const folds = foldsOf(about.figures);
  const { customers } = about.layout;
  const number = name("f", instantNumber);
  const count = sql`(SELECT count(*) FROM ${name(...customers.table)})`;
  return writeSelect({
    columns: [
      { sql: sql`${name("f", "who")} + ${number} * ${count}`, as: panelOrdinal },
      ...about.figures.map(([place, figure]) => ({
        sql: written(figure, place, folds, dialect),
        as: figureColumn(place),
      })),
    ],
    from: sql`(\n${folded(about.event, folds, { ...from, dialect })}\n) AS ${name("f")}`,
  });
}

/** Each item of each figure; equal items share their part of the moments. */
function foldsOf(figures: readonly PlacedFigure[]): Fold[] {
  const folds = figures.flatMap(([place, { recipe, stretches }]) =>
    (itemsOf(recipe) ?? []).map((item, i) => ({
      item,
      place,
      stretches,
      column: `x${place}_${i}`,
    })),
  );
  const cores = coreNumbers(folds.map(({ item }) => item));
  return folds.map((fold, i) => ({ ...fold, moment: `m${cores[i]}` }));
}

/** A row for each customer and instant. */
function folded(
  event: string,
  folds: readonly Fold[],
  { moments, instants, dialect }: FoldedFrom & { readonly dialect: Dialect },
): Fragment {
  const at = name("m", eventColumns.at);
  const hull = hullOf(folds);
  const who = name("m", eventColumns.who);
  const number = name("i", instantNumber);
  const within = [
    ...(hull[0]?.from === undefined ? [] : [sql`${at} >= ${name("i", fromColumn(event))}`]),
    sql`${at} < ${name("i", toColumn(event))}`,
  ];
  return writeSelect({
    columns: [
      { sql: who, as: "who" },
      { sql: number, as: instantNumber },
      ...folds.map((fold) => ({
        sql: again(fold, inWindow(fold, hull, at), dialect),
        as: fold.column,
      })),
    ],
    from: sql`${name(...moments)} AS ${name("m")}\nJOIN ${name(...instants)} AS ${name("i")} ON ${join(within, " AND ")}`,
    groupBy: [who, number],
  });
}

/** At each instant the stretch that holds the windows of all. */
export const hullOf = (figures: readonly Pick<PanelFigure, "stretches">[]): Stretch[] =>
  (figures[0]?.stretches ?? []).map((_, instant) =>
    figures
      .map(({ stretches }) => stretches[instant]!)
      .reduce((one, other) => {
        const to = one.to > other.to ? one.to : other.to;
        if (one.from === undefined || other.from === undefined) return { to };
        return { from: one.from < other.from ? one.from : other.from, to };
      }),
  );

/** The comparisons that keep moments in the window of a fold; none where those that are joined lie in it. */
function inWindow({ place, stretches }: Fold, hull: readonly Stretch[], at: Fragment): Fragment[] {
  const isFrom = stretches.every(({ from }, i) => from === hull[i]?.from);
  const isTo = stretches.every(({ to }, i) => to === hull[i]?.to);
  return [
    ...(isFrom ? [] : [sql`${at} >= ${name("i", fromColumn(place))}`]),
    ...(isTo ? [] : [sql`${at} < ${name("i", toColumn(place))}`]),
  ];
}

/**
 * A row for each customer and moment with events, each fold's part of it in a column. As a table of its own: engines add up faster
 * what they know the limits of.
 */
export function momentsSelect(
  { event, figures, layout, asOf }: FiguresOfEvent,
  dialect: Dialect,
): Fragment {
  const folds = foldsOf(figures);
  const items = [...new Map(folds.map(({ moment, item }) => [moment, item]))];
  const roots = items.flatMap(([, { value, when }]) => [value, when]);
  const hull = hullOf(folds);
  const stretch = hullOf([
    { stretches: hull.slice(0, 1) },
    ...hull.map((each) => ({ stretches: [each] })),
  ])[0]!;
  const needs = {
    event,
    stretch,
    by: "ordinal" as const,
    roots: roots.filter((root) => root !== undefined),
    time: true,
    place: false,
    zones: [],
  };
  const rows = eventRows(needs, { layout, outputs: [], asOf }, stepsOf(dialect));
  const writer = writerOver(rows, dialect);
  const [who, at] = [name(eventAlias, eventColumns.who), name(eventAlias, eventColumns.at)];
  return writeSelect({
    columns: [
      { sql: who, as: eventColumns.who },
      { sql: at, as: eventColumns.at },
      ...items.map(([as, { fold, value, when }]) => ({
        sql: dialect.folds[fold]({
          value: value === undefined ? raw("1") : foldedValue(fold, value, writer),
          ...(when && { when: wrapped(writer.cond(when), binding.test) }),
          order: [],
        }),
        as,
      })),
    ],
    from: rows.from,
    groupBy: [who, at],
  });
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

/** Folds what moments were folded to. */
function again({ item, moment }: Fold, when: readonly Fragment[], { folds }: Dialect): Fragment {
  const value = name("m", moment);
  const input = { value, order: [], ...(when.length > 0 && { when: join(when, " AND ") }) };
  if (item.fold === "min" || item.fold === "max") return folds[item.fold](input);
  const sum = folds.sum(input);
  return item.fold === "count" ? sql`CAST(${sum} AS BIGINT)` : sum;
}

/** A figure over the columns of its folds; unknown where a count or sum of nothing may stand for 0. */
function written(
  { aggregate, recipe }: PanelFigure,
  place: number,
  folds: readonly Fold[],
  dialect: Dialect,
): Fragment {
  const own = folds.filter((fold) => fold.place === place);
  const tallies = new Map<Tally, string>();
  const talliesOf = new Map<Item, readonly Tally[]>();
  for (const { item, column } of own) {
    const tally: Tally = { fold: item.fold };
    tallies.set(tally, column);
    talliesOf.set(item, [tally]);
  }
  const columnOf = (tally: Tally): Fragment => name("f", tallies.get(tally) ?? "");
  const figure = writeFigure(aggregate, figureFrom(recipe, talliesOf), { dialect, columnOf });
  return figure.orZero ?? figure.sql;
}
