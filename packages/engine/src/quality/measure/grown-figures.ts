import { columnFigures, rowOddities } from "./column-figures.ts";
import type { ColumnFigures, DataEnd } from "./column-figures.ts";
import type { GrownColumn } from "./earlier.ts";
import { largerOf, smallerOf } from "./ends-of-values.ts";
import type { Looked } from "./look.ts";

/** What is told of a column with the added rows, but for its different values. @param late rows after the end of the data, all of them */
export function grownFigures({ column, was, added }: GrownColumn, late: number): ColumnFigures {
  const { kind } = column.column.type;
  const low = smallerOf(kind, was.low, added.low);
  const high = largerOf(kind, was.high, added.high);
  const latest = largerOf("instant", was.latest, added.latest);
  const odd = rowOddities.flatMap((what) => {
    const rows = what === "late" ? late : (was.odd[what] ?? 0) + (added.odd[what] ?? 0);
    return rows > 0 ? [[what, rows] as const] : [];
  });
  return {
    known: was.known + added.known,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(latest === undefined ? {} : { latest }),
    odd: Object.fromEntries(odd),
  };
}

/**
 * Rows after the end of the data, by column. Where the end moved on, what lay before it still does; what lay after it is looked at again,
 * in all rows.
 */
export async function lateRows(
  looked: Looked,
  grown: readonly GrownColumn[],
  end: { readonly was: DataEnd | undefined; readonly is: DataEnd | undefined },
): Promise<ReadonlyMap<string, number>> {
  if (end.is === undefined) return new Map();
  const moved = end.was && Date.parse(end.is.instant) - Date.parse(end.was.instant);
  const isKnown = ({ was }: GrownColumn): boolean =>
    moved !== undefined && (moved === 0 || (moved > 0 && was.odd.late === undefined));
  const known = grown.filter(isKnown).map(({ column: { name }, was, added }) => {
    return [name, (was.odd.late ?? 0) + (added.odd.late ?? 0)] as const;
  });
  const columns = grown
    .filter((each) => !isKnown(each) && ["date", "instant"].includes(each.column.column.type.kind))
    .map(({ column }) => column);
  if (columns.length === 0) return new Map(known);
  const again = await columnFigures({ ...looked, columns }, end.is, ["late"]);
  const found = columns.map(({ name }, i) => [name, again.columns[i]!.odd.late ?? 0] as const);
  return new Map([...known, ...found]);
}

/** So large a share of rows that came since may leave an estimate of different values as it is. */
const mostSince = 0.02;

/**
 * How many different values columns have about, for those where it is an estimate. Two estimates cannot be added: the larger of that
 * before and that of the added rows stands until these are more than a fiftieth of all rows; then all are looked at again.
 */
export async function estimatesOf(
  looked: Looked,
  grown: readonly GrownColumn[],
  { rows, estimatedAt }: { readonly rows: number; readonly estimatedAt: number },
): Promise<{ readonly estimates: ReadonlyMap<string, number>; readonly estimatedAt: number }> {
  const estimated = grown.filter(({ was }) => was.distinct?.isExact === false);
  const larger = estimated.map(({ column: { name }, was, added }) => {
    return [name, Math.max(was.distinct?.count ?? 0, added.distinctAbout ?? 0)] as const;
  });
  if (rows - estimatedAt <= rows * mostSince) return { estimates: new Map(larger), estimatedAt };
  if (estimated.length === 0) return { estimates: new Map(), estimatedAt: rows };
  const columns = estimated.map(({ column }) => column);
  const again = await columnFigures({ ...looked, columns }, undefined, ["distinct"]);
  const found = columns.map(({ name }, i) => [name, again.columns[i]!.distinctAbout ?? 0] as const);
  return { estimates: new Map(found), estimatedAt: rows };
}
