import type { AddedRows } from "@satsuma/sql";
import type { DataState } from "../../data/data-state.ts";
import type { Earlier } from "../measure/earlier.ts";
import { dataEnd } from "../measure/data-end.ts";
import type { KeptMark } from "./marks.ts";

/** A table that is to be measured. */
export interface ToMeasure {
  readonly name: string;
  /** Tells how. */
  readonly measuredAs: string;
  /** Rows that came since an arrangement, where the warehouse knows it. */
  readonly added: AddedRows | undefined;
}

/**
 * The tables of which only added rows need be looked at: those that were measured in the same way when they were as the rows were added to
 * them, and whose counts are of that state.
 */
export function earlierTables(
  tables: readonly ToMeasure[],
  marks: readonly KeptMark[],
  before: DataState | undefined,
): ReadonlyMap<string, Earlier> {
  if (before === undefined) return new Map();
  const latest = before.layout.versions?.latest;
  const end = dataEnd(before.measured.flatMap(({ rhythm }) => rhythm ?? []));
  const found = tables.flatMap(({ name, measuredAs, added }): (readonly [string, Earlier])[] => {
    const mark = marks.find(({ table }) => table === name);
    const measured = before.measured.find((each) => each.name === name);
    if (added === undefined || mark === undefined || measured === undefined) return [];
    const isOfThen =
      added.since === latest && mark.arrangement === latest && mark.dataId === before.id;
    if (!isOfThen || mark.measuredAs !== measuredAs) return [];
    return [[name, { measured, added, estimatedAt: mark.estimatedAt, end }]];
  });
  return new Map(found);
}
