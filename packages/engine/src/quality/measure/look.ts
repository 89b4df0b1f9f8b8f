import type { Column } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { AddedRows, Dialect, Fragment, TablePath, Warehouse } from "@satsuma/sql";
import type { Work } from "../../project-options.ts";

/** A table that is looked at, where it lies. */
export interface Looked {
  readonly warehouse: Warehouse;
  readonly work: Work;
  /** `customers`, or the event table's name. */
  readonly name: string;
  readonly table: TablePath;
  /** The rows that are looked at; all of them where it is absent. */
  readonly added?: AddedRows;
  readonly columns: readonly LookedColumn[];
  /** Column of the events' instants; absent for customers. */
  readonly time?: Fragment;
}

/** A column that is looked at. */
export interface LookedColumn {
  /** As rules call it. */
  readonly name: string;
  readonly column: Column;
  /** Its value; of a place, its latitude. */
  readonly place: Fragment;
  /** The second number of a place. */
  readonly longitude?: Fragment;
  /** False for the key, whose values are all different, and for what differs by nature. */
  readonly repeats: boolean;
  /** False for the time of an event: the rhythm of a table tells more of it. */
  readonly isDated: boolean;
  /** What the config says is possible: true for what is. */
  readonly possible?: Fragment;
}

/** Whether all that a column holds is known. */
export const isKnown = ({ place, longitude }: LookedColumn): Fragment =>
  longitude === undefined
    ? sql`${place} IS NOT NULL`
    : sql`${place} IS NOT NULL AND ${longitude} IS NOT NULL`;

/** A table as it stands in a statement: those of its rows that are looked at. */
export const rowsOfTable = ({ table, added }: Pick<Looked, "table" | "added">): Fragment =>
  added === undefined
    ? name(...table)
    : sql`(SELECT * FROM ${name(...table)} WHERE ${isAdded(added)}) AS added_rows`;

/** Whether a row came since. */
export const isAdded = ({ column, from }: AddedRows): Fragment => sql`${name(column)} >= ${from}`;

/** A value as text, to be shown. */
export const shown = (value: Fragment, dialect: Dialect): Fragment => dialect.texts.asText(value);
