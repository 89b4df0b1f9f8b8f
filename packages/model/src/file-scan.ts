import type { ValueType } from "./value-type.ts";

/** Files that hold one table, described so that a warehouse can read them without guessing anything. */
export interface FileScan {
  /** Absolute paths, read in this order; all have the same columns. */
  readonly paths: readonly string[];
  /** What each file looks like from outside, in the order of the paths: another where the file may have changed. Absent where nobody looked. */
  readonly marks?: readonly string[];
  readonly format: FileFormat;
  /** Every column of the files, in file order. */
  readonly columns: readonly FileColumn[];
}

/** How the bytes are laid out. Compression (`.gz`) follows from the file's name. */
export type FileFormat =
  | {
      readonly kind: "csv";
      readonly delimiter: string;
      /** Absent when nothing is quoted. */
      readonly quote?: string;
      readonly encoding: "utf-8" | "latin-1" | "utf-16";
      /** True when the first record holds the names. */
      readonly header: boolean;
    }
  | { readonly kind: "parquet" }
  | { readonly kind: "jsonl" };

/** One column of a file and how it is read. */
export interface FileColumn {
  /** Its name in the file. */
  readonly name: string;
  readonly type: ValueType;
  /** Decimal places kept for `number` and `money`; more in a value is a rejected row. */
  readonly scale?: number;
  /** How dates and times are written where that is not ISO 8601, as a strptime format: `%d/%m/%Y`. */
  readonly timeFormat?: string;
  /** Texts that stand for unknown besides the empty one: `NULL`, `N/A`. */
  readonly unknown?: readonly string[];
}

/** Why one row was not taken in. */
export interface RejectedRow {
  /** Path of the file, relative to the project where it lies inside. */
  readonly file: string;
  /** Line (CSV, JSON lines) or row number (Parquet), from 1; absent when not known. */
  readonly line?: number;
  readonly column?: string;
  /** What was found and what was expected. */
  readonly reason: string;
}

/** The account of one import. `read = accepted + rejected`, and `accepted = kept + Σ leftOut`. */
export interface ImportCount {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly kept: number;
  /** Accepted rows that no segment sees, by why. */
  readonly leftOut: readonly LeftOut[];
}

/** Rows that were left out for one reason. */
export interface LeftOut {
  /**
   * `filter`: the project's own `where`. `customer`, `time`: whose they are, or when they happened, is unknown. `older version`: of a key.
   * `erased`: the customer was erased, and nothing is kept of the row.
   */
  readonly kind: "filter" | "customer" | "time" | "older version" | "erased";
  /** The same in words: `not (amount > 0)`. */
  readonly reason: string;
  readonly rows: number;
}
