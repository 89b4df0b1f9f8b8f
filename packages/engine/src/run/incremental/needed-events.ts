import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Reads } from "./reads.ts";

/**
 * A column of `workTables.affected` for each event table: 1 where events of it are read of the customer, unknown where they need not be.
 * What follows from those is then not evaluated of them: it cannot have changed.
 */
export const neededColumn = (event: string): string => `needs ${event}`;

/** What has to be read of the customers for whom a test holds. */
export interface Demand {
  /** In SQL, never unknown. */
  readonly holds: Fragment;
  readonly reads: Reads;
}

/** Those columns of a row, each after a comma and in the order of the events: what any demand asks for. */
export function neededBy(demands: readonly Demand[], events: readonly string[]): Fragment {
  const columns = events.map((event) => {
    const asking = demands.filter(({ reads }) => reads.has(event));
    return sql`, CASE WHEN ${anyHolds(asking)} THEN 1 END AS ${name(neededColumn(event))}`;
  });
  return join(columns, "");
}

/** Whether anything is asked of a row. */
export const anyHolds = (demands: readonly Demand[]): Fragment =>
  join([sql`FALSE`, ...demands.map(({ holds }) => holds)], " OR ");

/** Whether all that something follows from was read of a customer, by their row beside an alias; undefined where that is nothing. */
export function isRead(reads: Reads, alias: string): Fragment | undefined {
  const tests = [...reads.keys()].map(
    (event) => sql`${name(alias, neededColumn(event))} IS NOT NULL`,
  );
  return tests.length === 0 ? undefined : join(tests, " AND ");
}
