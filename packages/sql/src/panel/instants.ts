import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { timestampText } from "../plan/microseconds.ts";
import type { Stretch } from "../plan/plan.ts";
import { createWriter } from "../write/create-writer.ts";
import { fromColumn, instantNumber, latestFrom, parameterColumn, toColumn } from "./columns.ts";
import type { PanelColumns } from "./columns.ts";
import { isOfDistinct, itemsOf } from "./figures.ts";
import { byGroup, hullOf } from "./folds.ts";
import type { PlacedFigure } from "./folds.ts";

/** A row for each instant: its number, the constants of the rules as of it, and the ends of the windows of figures. */
export function instantsSelect(
  { instants, parameters, figures }: PanelColumns,
  dialect: Dialect,
): Fragment {
  const writer = createWriter(dialect, () => undefined);
  const windows: (readonly [number | string, readonly Stretch[]])[] = [
    ...new Map(figures.map(({ windows: number, stretches }) => [number, stretches])),
    ...byGroup(figures).flatMap(([group, of]) => ofGroup(group, of)),
  ];
  const columns: Column[] = [
    { as: instantNumber, at: (instant) => raw(String(instant)) },
    ...parameters.map((literals, i) => ({
      as: parameterColumn(i),
      at: (instant: number) => writer.value(literals[instant]!).sql,
    })),
    ...windows.flatMap(([of, stretches]) => endsOf(of, stretches, dialect)),
  ];
  const rows = Array.from(
    { length: instants },
    (_, instant) =>
      sql`(${join(
        columns.map(({ at }) => at(instant)),
        ", ",
      )})`,
  );
  const names = columns.map(({ as }) => name(as));
  return sql`SELECT * FROM (VALUES\n${join(rows, ",\n")}\n) AS ${name("i")} (${join(names, ", ")})`;
}

/** A column of the table of instants. */
interface Column {
  readonly as: string;
  readonly at: (instant: number) => Fragment;
}

/** What holds all windows of a group, and their latest starts where it is of distinct values. */
function ofGroup(
  group: string,
  placed: readonly PlacedFigure[],
): (readonly [string, readonly Stretch[]])[] {
  const figures = placed.map(([, figure]) => figure);
  const hull = hullOf(figures);
  if (!figures.some(({ recipe }) => itemsOf(recipe)?.some(isOfDistinct))) return [[group, hull]];
  const latest = hull.map(({ to }, i): Stretch => {
    const starts = figures.flatMap(({ stretches }) => stretches[i]?.from ?? []);
    return starts.length === 0 ? { to } : { to, from: starts.reduce((a, b) => (a > b ? a : b)) };
  });
  return [
    [group, hull],
    [latestFrom(group), latest],
  ];
}

/** Where windows begin, unless they have no beginning, and where they end. */
function endsOf(of: number | string, stretches: readonly Stretch[], dialect: Dialect): Column[] {
  const literal = (microseconds: bigint): Fragment =>
    dialect.literals.instant(timestampText(microseconds));
  const hasFrom = stretches.every(({ from }) => from !== undefined);
  return [
    ...(hasFrom ? [{ as: fromColumn(of), at: (i: number) => literal(stretches[i]!.from!) }] : []),
    { as: toColumn(of), at: (i: number) => literal(stretches[i]!.to) },
  ];
}
