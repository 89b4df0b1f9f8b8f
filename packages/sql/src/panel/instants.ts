import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { timestampText } from "../plan/microseconds.ts";
import type { Stretch } from "../plan/plan.ts";
import { createWriter } from "../write/create-writer.ts";
import { fromColumn, instantNumber, latestFrom, parameterColumn, toColumn } from "./columns.ts";
import type { PanelColumns } from "./columns.ts";
import { isOfDistinct, itemsOf } from "./figures.ts";
import { byEvent, hullOf } from "./folds.ts";
import type { PlacedFigure } from "./folds.ts";

/** A row for each instant: its number, the constants of the rules as of it, and the ends of the windows of figures. */
export function instantsSelect(
  { instants, parameters, figures }: PanelColumns,
  dialect: Dialect,
): Fragment {
  const writer = createWriter(dialect, () => undefined);
  const windows: (readonly [number | string, readonly Stretch[]])[] = [
    ...new Map(figures.map(({ windows: number, stretches }) => [number, stretches])),
    ...byEvent(figures).flatMap(([event, of]) => ofEvent(event, of)),
  ];
  const rows = Array.from({ length: instants }, (_, instant) => {
    const constants = parameters.map((literals, i) => {
      const literal = literals[instant]!;
      return sql`${writer.value(literal).sql} AS ${name(parameterColumn(i))}`;
    });
    const ends = windows.flatMap(([of, stretches]) => endsOf(of, stretches[instant]!, dialect));
    const number = sql`${raw(String(instant))} AS ${name(instantNumber)}`;
    return sql`SELECT ${join([number, ...constants, ...ends], ", ")}`;
  });
  return join(rows, "\nUNION ALL\n");
}

/** What holds all windows of an event table, and the latest starts of those of distinct values. */
function ofEvent(
  event: string,
  placed: readonly PlacedFigure[],
): (readonly [string, readonly Stretch[]])[] {
  const figures = placed.map(([, figure]) => figure);
  const hull = hullOf(figures);
  const distinct = figures.filter(({ recipe }) => itemsOf(recipe)?.some(isOfDistinct));
  const latest = hull.map(({ to }, i): Stretch => {
    const starts = distinct.flatMap(({ stretches }) => stretches[i]?.from ?? []);
    return starts.length === 0 ? { to } : { to, from: starts.reduce((a, b) => (a > b ? a : b)) };
  });
  return [[event, hull], ...(distinct.length === 0 ? [] : [[latestFrom(event), latest] as const])];
}

function endsOf(of: number | string, { from, to }: Stretch, dialect: Dialect): Fragment[] {
  return [
    ...(from === undefined ? [] : [sql`${at(from, dialect)} AS ${name(fromColumn(of))}`]),
    sql`${at(to, dialect)} AS ${name(toColumn(of))}`,
  ];
}

const at = (microseconds: bigint, { literals }: Dialect): Fragment =>
  literals.instant(timestampText(microseconds));
