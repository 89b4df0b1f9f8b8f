import { cell, type Frame } from "@satsuma/model";
import { join, name, sql, type Fragment } from "@satsuma/sql";

/** Counts the members of each flag of a scan: one row. */
export const sizesQuery = (scan: Fragment, flags: readonly string[]): Fragment =>
  sql`SELECT ${join(
    flags.map((flag) => sql`sum(CAST(${name(flag)} AS INTEGER)) AS ${name(flag)}`),
    ", ",
  )} FROM (${scan}) AS scanned`;

/** The counts of a frame of one row, in the order of the flags. */
export const sizesOf = (frame: Frame, flags: readonly string[]): readonly number[] =>
  flags.map((flag) => {
    const column = frame.columns[flag];
    return column === undefined ? NaN : Number(cell(column, 0) ?? 0);
  });
