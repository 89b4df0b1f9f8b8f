import type { Column, FileScan, Frame, RejectedRow } from "@satsuma/model";
import type { Schema } from "./schema.ts";

/** Brings the rows of one table in. */
export interface Source<Options = unknown> {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  readonly options: Schema<Options>;
  /** The fingerprint `open` would give, without looking at the rows: asked before every command, so it must be cheap. */
  fingerprint?(options: Options): Promise<string>;
  /** Looks at a table without taking it in. @throws SatsumaError with a `DATA_…` code when it cannot be read */
  open(options: Options, run: { readonly signal: AbortSignal }): Promise<SourceTable>;
}

/** A source with all types that follow from its parts. */
export const defineSource = <Options>(source: Source<Options>): Source<Options> => source;

/** A table that was looked at: its columns and a way to its rows. */
export type SourceTable = {
  readonly columns: readonly SourceColumn[];
  /** Changes when the rows may have changed; unchanged tables are not taken in again. */
  readonly fingerprint: string;
} & (
  | { readonly kind: "files"; readonly scan: FileScan }
  | { readonly kind: "rows"; read(signal: AbortSignal): AsyncIterable<Batch> }
);

/** A column as it was found. */
export interface SourceColumn {
  readonly name: string;
  readonly column: Column;
  /** Why it has this type, in a few words: `all 541,909 values are whole numbers`, `set in the config`. */
  readonly because: string;
  /** True for instants written without a zone: the project says which zone they are in. */
  readonly isLocalTime?: boolean;
  /** True when nothing says what type it is: no row has a value. It is read as whatever the project needs it to be. */
  readonly isEmpty?: boolean;
}

/** Some rows: every column of the table, and what could not be taken. */
export interface Batch {
  readonly rows: Frame;
  readonly rejected: readonly RejectedRow[];
}
