import type { Frame } from "@satsuma/model";
import { join, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/** Asks the warehouse about the feature table. */
export type Ask = (query: Fragment) => Promise<Frame>;

/** Numbers as an SQL list. */
export const list = (numbers: readonly number[]): Fragment =>
  join(
    numbers.map((number) => sql`${number}`),
    ", ",
  );
