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
import { foldsOf, hullOf, inWindow, isThere, notSince, onceEach, whole } from "./folds.ts";
import type { FiguresOfGroup, Fold } from "./folds.ts";
import { isSeen, seenFlags } from "./seen-flags.ts";
import type { SeenFlags } from "./seen-flags.ts";

/** Where they are folded from. */
export interface FoldedFrom {
  readonly moments: TablePath;
  readonly instants: TablePath;
}

/** A row for each customer and instant with events: moments folded over the windows of the instant. */
export function figuresSelect(about: FiguresOfGroup, from: FoldedFrom, dialect: Dialect): Fragment {
  const folds = foldsOf(about.figures);
  const seen = seenFlags(folds);
  const { customers } = about.layout;
  const number = name("f", instantNumber);
  const count = sql`(SELECT count(*) FROM ${name(...customers.table)})`;
  return writeSelect({
    columns: [
      { sql: sql`${name("f", "who")} + ${number} * ${count}`, as: panelOrdinal },
      ...about.figures.map(([place, figure]) => ({
        sql: figure.isSeen
          ? isSeen(figure, { folds, seen }, dialect)
          : written(figure, folds, dialect),
        as: figureColumn(place),
      })),
    ],
    from: sql`(\n${folded(about.group, { folds, seen }, { ...from, dialect })}\n) AS ${name("f")}`,
  });
}

/** What is folded, and where flags are kept. */
interface Folded {
  readonly folds: readonly Fold[];
  readonly seen: SeenFlags;
}

/** A row for each customer and instant. */
function folded(
  group: string,
  { folds, seen }: Folded,
  { moments, instants, dialect }: FoldedFrom & { readonly dialect: Dialect },
): Fragment {
  const hull = hullOf(folds.map(({ figure }) => figure));
  const who = name("m", eventColumns.who);
  const number = name("i", instantNumber);
  const sums = onceEach(folds.filter(({ figure }) => !figure.isSeen));
  return writeSelect({
    columns: [
      { sql: who, as: "who" },
      { sql: number, as: instantNumber },
      ...sums.map((fold) => ({ sql: whole(fold, inWindow(fold, hull), dialect), as: fold.column })),
      ...[...seen].map(([column, flags]) => ({
        sql: dialect.flags.any(flags.map((flag) => isThere(flag, hull))),
        as: column,
      })),
    ],
    from: sql`${name(...moments)} AS ${name("m")}\nJOIN ${name(...instants)} AS ${name("i")} ON ${join(within(group, folds, hull), " AND ")}`,
    groupBy: [who, number],
  });
}

/** The comparisons that hold for each moment that any fold needs at an instant. */
function within(group: string, folds: readonly Fold[], hull: readonly Stretch[]): Fragment[] {
  const at = name("m", eventColumns.at);
  const hasFrom = folds.some(({ figure }) => figure.stretches[0]?.from !== undefined);
  return [
    sql`${at} < ${name("i", toColumn(group))}`,
    ...(hull[0]?.from === undefined ? [] : [sql`${at} >= ${name("i", fromColumn(group))}`]),
    ...(folds.some(({ item }) => isOfDistinct(item))
      ? [notSince(hasFrom ? name("i", fromColumn(latestFrom(group))) : undefined)]
      : []),
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
