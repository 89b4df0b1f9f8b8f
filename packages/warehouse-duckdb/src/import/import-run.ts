import type { TableImport, TablePath } from "@satsuma/sql";
import type { Connection } from "../connection.ts";

/** What one import works with. */
export interface ImportRun {
  readonly connection: Connection;
  readonly table: TableImport;
  /** Field → column of the imported table. */
  readonly columns: ReadonlyMap<string, string>;
  /** Its number: later ones have greater numbers. */
  readonly version: number;
  /** The table it fills: the imported one, or one whose rows are then added to that. */
  readonly rows: TablePath;
  /** Place of the first file that is read among those of the table, from 0. */
  readonly firstFile: number;
  /** Folder for files that are needed for a while. */
  readonly spill: string;
  /** Folder that paths are shown relative to. */
  readonly folder: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly progress: ((rows: number) => void) | undefined;
}

/** Columns of an imported table beside its fields. */
export const mark = {
  /** Position of the file's column that could not be read, or one of `problem`; `null` for accepted rows. */
  problem: "satsuma$problem",
  /** What was found there. */
  found: "satsuma$found",
  /** Why an accepted row is left out, one of `reason`; `null` for rows that are kept. */
  left: "satsuma$left",
  /** Place of the file it is from, from 0. */
  file: "satsuma$file",
} as const;

/** Columns that arranging puts beside those of an imported table. */
export const match = { ordinal: "satsuma$ordinal", customer: "satsuma$customer" } as const;

/** Problems that are not about one column. */
export const problem = { notAnObject: -1, duplicateKey: -2 } as const;

/** Why accepted rows are left out. */
export const reason = { filter: 1, customer: 2, time: 3, olderVersion: 4, erased: 5 } as const;
