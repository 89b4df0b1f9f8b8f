import type { Frame } from "@satsuma/model";
import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** Asks the warehouse about the rows of a fit. */
export type Ask = (query: Fragment) => Promise<Frame>;

/** Numbers as an SQL list. */
export const list = (numbers: readonly number[]): Fragment =>
  join(
    numbers.map((number) => sql`${number}`),
    ", ",
  );

/** `GROUP BY`, or nothing where there is nothing to group by. */
export const grouping = (columns: readonly Fragment[]): Fragment =>
  columns.length === 0 ? sql`` : sql`GROUP BY ${join(columns, ", ")}`;
