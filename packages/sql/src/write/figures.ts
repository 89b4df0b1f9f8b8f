import type { Aggregate } from "@satsuma/ir";
import type { ColumnKind, Dialect } from "../dialect.ts";
import { join, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Figure, Tally } from "../plan/plan.ts";
import { atom } from "./written.ts";
import type { Written } from "./written.ts";

/** Gives the column of a tally in a row of customers; unknown for customers without a row in the pass. */
export type TallyColumn = (tally: Tally) => Fragment;

/** The value of an aggregate, put together from columns of passes. */
export function writeFigure(
  aggregate: Aggregate,
  figure: Figure,
  { dialect, columnOf }: { readonly dialect: Dialect; readonly columnOf: TallyColumn },
): Written {
  const write = (part: Figure): Written => {
    switch (part.kind) {
      case "constant":
        return part.value === undefined
          ? atom(dialect.literals.unknown(columnKind(aggregate)), true)
          : atom(dialect.literals.exact(part.value), false);
      case "single":
        return atom(columnOf(part.tally), true);
      case "total":
        return total(part, { dialect, columnOf });
      case "least":
        return atom(only(part.tallies.map(columnOf), dialect.numbers.leastKnown), true);
      case "greatest":
        return atom(only(part.tallies.map(columnOf), dialect.numbers.greatestKnown), true);
      case "ratio": {
        const { toDouble } = dialect.numbers;
        const [over, under] = [write(part.over), write(part.under)];
        return atom(sql`(${toDouble(over.sql)} / NULLIF(${toDouble(under.sql)}, 0))`, true);
      }
    }
  };
  return write(figure);
}

function total(
  { tallies, millionths }: Extract<Figure, { kind: "total" }>,
  { dialect, columnOf }: { readonly dialect: Dialect; readonly columnOf: TallyColumn },
): Written {
  const columns = tallies.map(columnOf);
  const sum = join(columns.map(orZero), " + ");
  if (millionths) return atom(sql`(${dialect.numbers.toDouble(sum)} / 1e6)`, false);
  const [first, ...others] = columns;
  const isSingle = first !== undefined && others.length === 0;
  return isSingle ? zeroed(first) : atom(sql`(${sum})`, false);
}

const orZero = (column: Fragment): Fragment => sql`COALESCE(${column}, 0)`;

/** A column that is NULL where it stands for 0. */
export const zeroed = (column: Fragment): Written => ({
  ...atom(orZero(column), false),
  orZero: column,
});

const only = (
  columns: readonly Fragment[],
  among: (values: readonly Fragment[]) => Fragment,
): Fragment => (columns.length === 1 ? (columns[0] ?? raw("NULL")) : among(columns));

/** @throws TypeError for types that no aggregate has */
function columnKind({ type }: Aggregate): ColumnKind {
  if (type.kind === "duration" || type.kind === "point" || type.kind === "list") {
    throw new TypeError(`an aggregate cannot be of type ${type.kind}`);
  }
  return type.kind;
}
