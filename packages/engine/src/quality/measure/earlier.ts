import type { AddedRows } from "@satsuma/sql";
import type { MeasuredColumn, MeasuredTable } from "../measured.ts";
import type { ColumnFigures, DataEnd } from "./column-figures.ts";
import type { LookedColumn } from "./look.ts";

/** A table as it was measured before rows were added. */
export interface Earlier {
  readonly measured: MeasuredTable;
  readonly added: AddedRows;
  /** How many rows it had when different values were last estimated over all of them. */
  readonly estimatedAt: number;
  /** Where the data of all tables ended then. */
  readonly end: DataEnd | undefined;
}

/** A column as it was, and what is in the added rows. */
export interface GrownColumn {
  readonly column: LookedColumn;
  readonly was: MeasuredColumn;
  readonly added: ColumnFigures;
}
