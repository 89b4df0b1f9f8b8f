import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout } from "../layout.ts";
import { coreNumbers } from "../plan/item.ts";
import type { Item } from "../plan/item.ts";
import type { Stretch } from "../plan/plan.ts";
import { eventColumns } from "../write/event-rows.ts";
import { fromColumn, toColumn } from "./columns.ts";
import { isOfDistinct, itemsOf } from "./figures.ts";
import type { PanelFigure } from "./figures.ts";

/** A figure and its place among all of the panel. */
export type PlacedFigure = readonly [place: number, figure: PanelFigure];

/** The figures by what they are folded together with. */
export const byGroup = (figures: readonly PanelFigure[]): [string, PlacedFigure[]][] => [
  ...Map.groupBy(figures.entries(), ([, { group }]) => group),
];

/** Figures that are folded together, all of one event table. */
export interface FiguresOfGroup {
  readonly group: string;
  readonly figures: readonly PlacedFigure[];
  readonly layout: Layout;
  readonly asOf: string;
}

/** What is folded, and over whose windows. */
export interface Fold {
  readonly item: Item;
  readonly figure: PanelFigure;
  /** The column of its part of each moment. */
  readonly moment: string;
  /** Its own, which equal folds share; where it is only told whether anything is there, a flag of that name. */
  readonly column: string;
}

/** The column that says when the values of a moment were there before: of distinct values, each counts where it is seen first. */
export const beforeColumn = "before";

/** Each item of each figure; equal items share their part of the moments, and over equal windows all. */
export function foldsOf(figures: readonly PlacedFigure[]): Fold[] {
  const folds = figures.flatMap(([, figure]) =>
    (itemsOf(figure.recipe) ?? []).map((item) => ({ item, figure })),
  );
  const cores = coreNumbers(folds.map(({ item }) => item));
  return folds.map((fold, i) => ({
    ...fold,
    moment: `m${cores[i]}`,
    column: `${fold.figure.isSeen ? "s" : "x"}${cores[i]}_${fold.figure.windows}`,
  }));
}

/** False where the row of a moment says enough: that anything happened then. */
export const isCounted = ({ item, figure }: Fold): boolean =>
  !figure.isSeen || item.when !== undefined;

/** Of equal folds one. */
export const onceEach = (folds: readonly Fold[]): Fold[] => [
  ...new Map(folds.map((fold) => [fold.column, fold])).values(),
];

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
export function inWindow({ item, figure }: Fold, hull: readonly Stretch[]): Fragment[] {
  const { stretches, windows } = figure;
  const at = name("m", eventColumns.at);
  const from = name("i", fromColumn(windows));
  const isFrom = stretches.every((each, i) => each.from === hull[i]?.from);
  const isTo = stretches.every(({ to }, i) => to === hull[i]?.to);
  return [
    ...(isFrom ? [] : [sql`${at} >= ${from}`]),
    ...(isTo ? [] : [sql`${at} < ${name("i", toColumn(windows))}`]),
    ...(isOfDistinct(item) ? [notSince(stretches[0]?.from === undefined ? undefined : from)] : []),
  ];
}

/** Whether values were not there from some time on until they were seen; from ever on where that is left out. */
export function notSince(from: Fragment | undefined): Fragment {
  const before = name("m", beforeColumn);
  const isFirst = sql`${before} IS NULL`;
  return from === undefined ? isFirst : sql`(${isFirst} OR ${before} < ${from})`;
}

/** Whether a moment has what a fold looks for, in its window. */
export function isThere(fold: Fold, hull: readonly Stretch[]): Fragment {
  const tests = inWindow(fold, hull);
  if (isCounted(fold)) tests.push(sql`${name("m", fold.moment)} > 0`);
  return tests.length === 0 ? raw("TRUE") : join(tests, " AND ");
}

/** Whether its parts are whole numbers of rows or values. */
const isCount = (item: Item): boolean => item.fold === "count" || isOfDistinct(item);

/**
 * A part of a moment as it is stored. Counts are doubles, which hold whole numbers up to 2^53 exactly: engines add them up in two
 * thirds of the time that whole numbers take, whose sums may have more than 64 bits.
 */
export const stored = (item: Item, part: Fragment, { numbers }: Dialect): Fragment =>
  isCount(item) ? numbers.toDouble(part) : part;

/** Folds parts of moments to such a part. */
function again(
  { item, moment }: Pick<Fold, "item" | "moment">,
  when: readonly Fragment[],
  { folds }: Dialect,
): Fragment {
  const value = name("m", moment);
  const input = { value, order: [], ...(when.length > 0 && { when: join(when, " AND ") }) };
  const isExtreme = item.fold === "min" || item.fold === "max";
  return isExtreme ? folds[item.fold](input) : folds.sum(input);
}

/** Folds parts of moments to what is folded of them all. */
export function whole(fold: Fold, when: readonly Fragment[], dialect: Dialect): Fragment {
  const part = again(fold, when, dialect);
  return isCount(fold.item) ? sql`CAST(${part} AS BIGINT)` : part;
}
