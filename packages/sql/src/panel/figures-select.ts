import type { Dialect } from "../dialect.ts";
import { join, name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { TablePath } from "../layout.ts";
import { figureFrom } from "../plan/make-plan.ts";
import type { Item } from "../plan/item.ts";
import type { Stretch, Tally } from "../plan/plan.ts";
import { eventColumns } from "../write/event-rows.ts";
import { writeFigure } from "../write/figures.ts";
import { writeSelect } from "../write/select.ts";
import {
  figureColumn,
  fromColumn,
  instantNumber,
  latestFrom,
  panelOrdinal,
  toColumn,
} from "./columns.ts";
import { isOfDistinct } from "./figures.ts";
import type { PanelFigure } from "./figures.ts";
import { foldsOf, hullOf, inWindow, notSince, whole } from "./folds.ts";
import type { FiguresOfEvent, Fold } from "./folds.ts";

/** Where they are folded from. */
export interface FoldedFrom {
  readonly moments: TablePath;
  readonly instants: TablePath;
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
        sql: written(figure, folds, dialect),
        as: figureColumn(place),
      })),
    ],
    from: sql`(\n${folded(about.event, folds, { ...from, dialect })}\n) AS ${name("f")}`,
  });
}

/** A row for each customer and instant. */
function folded(
  event: string,
  folds: readonly Fold[],
  { moments, instants, dialect }: FoldedFrom & { readonly dialect: Dialect },
): Fragment {
  const hull = hullOf(folds.map(({ figure }) => figure));
  const who = name("m", eventColumns.who);
  const number = name("i", instantNumber);
  const once = [...new Map(folds.map((fold) => [fold.column, fold])).values()];
  return writeSelect({
    columns: [
      { sql: who, as: "who" },
      { sql: number, as: instantNumber },
      ...once.map((fold) => ({ sql: whole(fold, inWindow(fold, hull), dialect), as: fold.column })),
    ],
    from: sql`${name(...moments)} AS ${name("m")}\nJOIN ${name(...instants)} AS ${name("i")} ON ${join(within(event, folds, hull), " AND ")}`,
    groupBy: [who, number],
  });
}

/** The comparisons that hold for each moment that any fold needs at an instant. */
function within(event: string, folds: readonly Fold[], hull: readonly Stretch[]): Fragment[] {
  const at = name("m", eventColumns.at);
  const distinct = folds.filter(({ item }) => isOfDistinct(item));
  const hasFrom = distinct.some(({ figure }) => figure.stretches[0]?.from !== undefined);
  return [
    sql`${at} < ${name("i", toColumn(event))}`,
    ...(hull[0]?.from === undefined ? [] : [sql`${at} >= ${name("i", fromColumn(event))}`]),
    ...(distinct.length === 0
      ? []
      : [notSince(hasFrom ? name("i", fromColumn(latestFrom(event))) : undefined)]),
  ];
}

/** A figure over the columns of its folds; unknown where a count or sum of nothing may stand for 0. */
function written(figure: PanelFigure, folds: readonly Fold[], dialect: Dialect): Fragment {
  const tallies = new Map<Tally, string>();
  const talliesOf = new Map<Item, readonly Tally[]>();
  for (const fold of folds.filter((each) => each.figure === figure)) {
    const tally: Tally = { fold: fold.item.fold };
    tallies.set(tally, fold.column);
    talliesOf.set(fold.item, [tally]);
  }
  const columnOf = (tally: Tally): Fragment => name("f", tallies.get(tally) ?? "");
  const { aggregate, recipe } = figure;
  const made = writeFigure(aggregate, figureFrom(recipe, talliesOf), { dialect, columnOf });
  return made.orZero ?? made.sql;
}
