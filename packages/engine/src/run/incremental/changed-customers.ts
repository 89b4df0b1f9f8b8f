import { literal } from "@satsuma/ir";
import { compileRow, name, sql } from "@satsuma/sql";
import type { CustomerVersions, Fragment } from "@satsuma/sql";
import type { Session } from "../../queries/session.ts";
import type { Carried } from "./carried.ts";
import { anyHolds, neededBy } from "./needed-events.ts";
import type { Demand } from "./needed-events.ts";
import { readsOfAll } from "./reads.ts";

/** Whose data changed: all rows of this version of the data or a later one. */
export interface ChangedData {
  readonly versions: CustomerVersions;
  /** The arrangement that the last run read. */
  readonly since: number;
}

/** A query: those whose data changed in a way that may matter to a segment, with what must be read of them. */
export function changedCustomers(
  { warehouse: { dialect } }: Session,
  { versions, since }: ChangedData,
  { carried, events }: { readonly carried: readonly Carried[]; readonly events: readonly string[] },
): Fragment {
  const { table, parts } = versions;
  const isAfter = (column: string): Fragment => sql`${name(column)} > ${since}`;
  const reads = readsOfAll(carried.map((each) => each.reads));
  // What is known of the customer themselves may be part of any condition.
  const whole: Demand = { holds: isAfter(parts?.own ?? "version"), reads };
  const ofEvents = Object.entries(parts?.events ?? {}).flatMap(([event, { version, last }]) =>
    [...byStart(event, carried)].map(([start, group]): Demand => ({
      holds: sql`(${isAfter(version)} AND ${name(last)} >= ${compileRow(literal({ kind: "instant" }, start), noField, dialect)})`,
      reads: readsOfAll(group.map((each) => each.reads)),
    })),
  );
  const demands = [whole, ...ofEvents];
  return sql`SELECT ordinal${neededBy(demands, events)} FROM ${name(...table)} WHERE ${isAfter("version")} AND (${anyHolds(demands)})`;
}

/** The segments that read an event table, by where they begin to. */
const byStart = (event: string, carried: readonly Carried[]): Map<string, Carried[]> =>
  Map.groupBy(
    carried.filter(({ reads }) => reads.has(event)),
    ({ reads }) => reads.get(event)!,
  );

const noField = (field: string): never => {
  throw new RangeError(`an instant has no field, got ${field}`);
};
