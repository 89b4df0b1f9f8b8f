import type { Frame } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";

/** How large doubles are that are to be added up, and how many there are at most. */
interface Extent {
  /** The size of the largest; 0 of none. */
  readonly most: number;
  readonly rows: number;
  /** Into how many parts each is cut. Two are enough where what is added up was rounded itself. */
  readonly parts: 2 | 3;
}

/** A column of doubles to be added up. */
export interface Addend extends Extent {
  readonly column: string;
}

/**
 * Sums of doubles that do not depend on the order of rows: all are cut at the same places, into parts of so few digits that any sum of
 * them is exact, whatever the order, also one that an engine adds up in parallel. Of a million rows a part has 31 binary digits,
 * so that what is cut off of three lies 93 of them below the largest double: less than 1e-27 of it a row.
 *
 * @param rows what follows FROM: rows with the columns, and others
 * @param addends all cut into as many parts
 * @returns the same rows with more columns, and an aggregate for each part, called by the column and the place of the part
 * @see Demmel & Nguyen, Parallel Reproducible Summation, 2015
 */
export function exactSums(
  rows: Fragment,
  addends: readonly Addend[],
): { readonly rows: Fragment; readonly sums: readonly Fragment[] } {
  const parts = addends[0]?.parts ?? 0;
  if (parts === 0) return { rows, sums: [] };
  const places = Array.from({ length: parts }, (_, i) => i);
  // A step of its own for each part: an engine would work out again what an expression says twice.
  const cut = places.reduce((from, i) => {
    const rest = withColumns(
      from,
      addends.map((addend) => restBefore(addend, i)),
    );
    return withColumns(
      rest,
      addends.map((addend) => partOf(addend, i)),
    );
  }, rows);
  const sums = addends.flatMap(({ column }) =>
    places.map((i) => sql`sum(${name(partName(column, i))}) AS ${name(partName(column, i))}`),
  );
  return { rows: cut, sums };
}

const withColumns = (rows: Fragment, columns: readonly Fragment[]): Fragment =>
  sql`(SELECT *, ${join(columns, ", ")} FROM ${rows}) AS s`;

/** What the parts before one leave; scaled, before the first. */
function restBefore({ column, ...extent }: Addend, i: number): Fragment {
  const as = name(restName(column, i));
  if (i > 0)
    return sql`${name(restName(column, i - 1))} - ${name(partName(column, i - 1))} AS ${as}`;
  const { scale } = cutsOf(extent);
  return scale === 0
    ? sql`${name(column)} AS ${as}`
    : sql`${name(column)} * ${2 ** scale} AS ${as}`;
}

/** Added to and taken away again, a number this large leaves whole units, halves rounded to even. */
function partOf({ column, ...extent }: Addend, i: number): Fragment {
  const large = 1.5 * 2 ** (cutsOf(extent).units[i]! + 52);
  return sql`(${name(restName(column, i))} + ${large}) - ${large} AS ${name(partName(column, i))}`;
}

/** The sum whose parts a row of a result holds, rounded once; 0 of nothing, `NaN` beyond all doubles. */
export function readSum(frame: Frame, { column, ...extent }: Addend, row = 0): number {
  const { scale, units } = cutsOf(extent);
  const last = units.at(-1) ?? 0;
  const total = units.reduce((sum, unit, i) => {
    const count = BigInt(numberAt(frame, partName(column, i), row) / 2 ** unit);
    return sum + (count << BigInt(unit - last));
  }, 0n);
  const sum = scaleBy(Number(total), last - scale);
  return Number.isFinite(sum) ? sum : NaN;
}

/** The size of the largest, for `exactSums`. */
export const sizeOf = (value: Fragment): Fragment => sql`COALESCE(max(abs(${value})), ${raw("0")})`;

const partName = (column: string, part: number): string => `${column}_${part}`;

const restName = (column: string, part: number): string => `${column}_rest_${part}`;

/** The power of two by which doubles are scaled first, and those of which each part is a multiple, falling. */
function cutsOf({ most, rows, parts }: Extent): {
  readonly scale: number;
  readonly units: number[];
} {
  const exponent = most === 0 ? 0 : Math.floor(Math.log2(most)) + 2;
  // Only near the ends of what doubles hold they are scaled, by a power that is a double itself.
  const scale = Math.abs(exponent) < 800 ? 0 : Math.min(-exponent, 1000);
  const digits = 51 - Math.ceil(Math.log2(rows + 1));
  const top = exponent + scale;
  return { scale, units: Array.from({ length: parts }, (_, i) => top - digits * (i + 1)) };
}

/** In two steps, as a power of two may be beyond all doubles though the result is not. */
function scaleBy(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
