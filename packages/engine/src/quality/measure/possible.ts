import type { Cond } from "@satsuma/ir";
import { checkRowCondition } from "@satsuma/language";
import { hasErrors } from "@satsuma/model";
import type { Catalogue, Columns } from "@satsuma/model";
import { name } from "@satsuma/sql";
import type { Dialect, Fragment, PointColumns } from "@satsuma/sql";
import { rowSql } from "../../data/row-sql.ts";
import { RuleErrors } from "../../rules/rule-errors.ts";
import { columnPath } from "../wording.ts";

/** A table as a row condition may speak of it. */
export interface RowTable {
  readonly name: string;
  readonly columns: Columns;
  /** Where its columns lie. */
  readonly places: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, PointColumns>>;
}

/** What a condition over a row is read with. */
type Basics = Pick<Catalogue, "timezone" | "weekStart" | "currency">;

/** What the config calls possible, as a condition in SQL over a row of a table. @throws RuleErrors as `possibleCond` */
export const possibleRow = (
  possible: { readonly text: string; readonly column: string },
  table: RowTable,
  { dialect, basics }: { readonly dialect: Dialect; readonly basics: Basics },
): Fragment =>
  rowSql(
    possibleCond(possible, table, basics),
    (field, coordinate) => columnOf(field, coordinate, table),
    { dialect, basics },
  );

/** What the config calls possible of a column. @throws RuleErrors when it is no condition over the table's columns */
export function possibleCond(
  { text, column }: { readonly text: string; readonly column: string },
  table: Pick<RowTable, "name" | "columns">,
  basics: Basics,
): Cond {
  const place = `quality.columns.${columnPath(table.name, column)}.possible`;
  const { cond, diagnostics } = checkRowCondition(text, place, table, basics);
  if (cond === undefined || hasErrors(diagnostics))
    throw new RuleErrors(diagnostics, new Map([[place, text]]));
  return cond;
}

function columnOf(
  field: string,
  coordinate: keyof PointColumns | undefined,
  { places, points }: RowTable,
): Fragment {
  const point = points[field];
  return name(
    coordinate !== undefined && point !== undefined ? point[coordinate] : (places[field] ?? field),
  );
}
