import { literal } from "@satsuma/ir";
import { compileRow, join, name, sql } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";
import { isBefore } from "../segment-as-of.ts";
import { ever } from "./reads.ts";
import type { Reads } from "./reads.ts";

/**
 * The reach of a customer who must be looked at again: for each event table the instant from which on their events are read, a column of
 * `workTables.affected`. Unknown where none are. What follows from earlier events too is not evaluated of them: it cannot have changed.
 */
export const reachColumn = (event: string): string => `since ${event}`;

/** What has to be read of the customers for whom a condition holds. */
export interface Demand {
  /** A test in SQL, never unknown. */
  readonly holds: Fragment;
  readonly reads: Reads;
}

/** The columns of the reach of a row, each after a comma and in the order of the events: the earliest instant that any demand asks for. */
export function reachOf(
  demands: readonly Demand[],
  events: readonly string[],
  dialect: Dialect,
): Fragment {
  const columns = events.map((event) => {
    const since = sinceOf(demands, event, dialect);
    return sql`, ${since} AS ${name(reachColumn(event))}`;
  });
  return join(columns, "");
}

function sinceOf(demands: readonly Demand[], event: string, dialect: Dialect): Fragment {
  const asking = demands.filter(({ reads }) => reads.has(event));
  const byStart = [...Map.groupBy(asking, ({ reads }) => reads.get(event)!)].toSorted(
    ([one], [other]) => (isBefore(one, other) ? -1 : 1),
  );
  const cases = byStart.map(
    ([start, group]) =>
      sql`WHEN ${join(
        group.map(({ holds }) => holds),
        " OR ",
      )} THEN ${instant(start, dialect)}`,
  );
  const none = sql`WHEN FALSE THEN ${instant(ever, dialect)}`;
  return sql`CASE ${cases.length === 0 ? none : join(cases, " ")} END`;
}

/** Whether what some reads say was read of a customer, by their reach beside an alias; undefined where nothing needs be. */
export function isReached(reads: Reads, alias: string, dialect: Dialect): Fragment | undefined {
  const tests = [...reads].map(
    ([event, start]) => sql`${name(alias, reachColumn(event))} <= ${instant(start, dialect)}`,
  );
  return tests.length === 0 ? undefined : join(tests, " AND ");
}

/** An ISO instant in SQL. */
export const instant = (text: string, dialect: Dialect): Fragment =>
  compileRow(literal({ kind: "instant" }, text), noField, dialect);

const noField = (field: string): never => {
  throw new RangeError(`an instant has no field, got ${field}`);
};
