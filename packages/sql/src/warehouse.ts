import type { Column, Columns, FileScan, Frame, ImportCount, RejectedRow } from "@satsuma/model";
import type { Dialect } from "./dialect.ts";
import type { Fragment } from "./fragment.ts";
import type { Layout, TablePath } from "./layout.ts";

/** Lets a caller stop work. An aborted call rejects with the signal's reason. */
export interface Cancel {
  readonly signal?: AbortSignal;
}

/**
 * Where the data is and where the work runs. One per project. Errors are `SatsumaError`s with `WAREHOUSE_…` and `DATA_…` codes.
 * Each statement is one statement; values travel as parameters. Besides what it keeps it has room for tables that are gone when it
 * closes, under the name `workSchema`.
 */
export interface Warehouse {
  readonly dialect: Dialect;
  /** The result of a query, whole. */
  query(query: Fragment, options?: Cancel): Promise<Frame>;
  /** The result of a query, in frames of some thousand rows. */
  stream(query: Fragment, options?: Cancel): AsyncIterable<Frame>;
  /** Runs a statement for its effect. */
  execute(statement: Fragment, options?: Cancel): Promise<void>;
  /** Runs statements so that all or none take effect, also when the process is killed half-way. */
  transaction(work: () => Promise<void>): Promise<void>;
  /** Makes a table from frames, replacing one of that name; every frame has all columns. */
  createTable(
    table: TablePath,
    columns: Columns,
    frames: AsyncIterable<Frame>,
    options?: Cancel,
  ): Promise<void>;
  /** Writes a query's result to a file. */
  exportQuery(
    query: Fragment,
    file: string,
    format: "csv" | "parquet" | "json",
    options?: Cancel,
  ): Promise<void>;
  /**
   * Takes in one table so that it can be scanned by customer: replaces what was imported under the name before, or, when it
   * fails, leaves that whole.
   */
  importTable(
    table: TableImport,
    options?: Cancel & { readonly progress?: (rows: number) => void },
  ): Promise<ImportResult>;
  /** Numbers the customers and sorts the events by them; called once after all tables of a project were imported. */
  arrange(project: ArrangeRequest, options?: Cancel): Promise<Arranged>;
  /** How many imported rows customers have, table by table and file by file; those left out, or rejected, whose key can be read, among them. */
  importedRows(customers: ChosenCustomers, options?: Cancel): Promise<readonly ImportedRows[]>;
  /**
   * Deletes every imported row of customers, whatever became of it, and makes the tables that rules are run on anew from the rest, as
   * taking in the same files without those rows would. Tables that were imported and not arranged since are dropped.
   */
  eraseCustomers(customers: ChosenCustomers, options?: Cancel): Promise<ErasedTables>;
  /** Overwrites what lies in files of the warehouse's own and belongs to nothing any more. Cost: writing as much as there is of it. */
  overwriteDeleted(options?: Cancel): Promise<void>;
  /** Releases files and connections. Calling it again does nothing. */
  close(): Promise<void>;
}

/** Whether a customer is meant, by the key as text: numbers as they are written without needless zeros. Asked once of each in a table. */
export type ChosenCustomers = (key: string) => boolean;

/** Imported rows of customers. */
export interface ImportedRows {
  readonly table: string;
  /** Place of the file among those of the table, from 0; 0 for the rows of a plugin's source. Absent where it is not known. */
  readonly file?: number;
  readonly rows: number;
}

/** What is left when customers were erased. */
export interface ErasedTables {
  /** The accounts of the imports as they are now, by table. */
  readonly imports: Readonly<Record<string, Pick<ImportResult, "count" | "rejected">>>;
  /** Absent where nothing was arranged before. */
  readonly arranged?: Arranged;
}

/** One table to take in. */
export interface TableImport {
  /** `customers`, or the name of an event table. */
  readonly name: string;
  readonly from: FileScan | RowSource;
  /** Tells what it is made of, and how: a table that was taken in with the same is kept, and nothing is read. Absent: it is read always. */
  readonly fingerprint?: string;
  /**
   * Likewise, but for which files there are: where it is as it was, and so are all files that were read, in their order, only the
   * files after them are read. Absent: a table is read whole.
   */
  readonly way?: string;
  /** The columns to keep, by the name rules use: an expression over the file's columns. */
  readonly fields: readonly ImportField[];
  /** Rows for which this is not true are left out and counted. */
  readonly where?: { readonly text: string; readonly keep: Fragment };
  /** Field that tells rows apart; with it duplicates are counted. */
  readonly key?: string;
  /** `reject`: later rows of one key are rejected. `latest`: only the row with the latest time stays, others are left out. */
  readonly duplicates: "keep" | "reject" | "latest";
  /** Field that holds the customer's key; rows where it is unknown are left out and counted. */
  readonly customer: string;
  /** Customers who were erased: their rows are left out, counted, and not kept. */
  readonly erased?: ChosenCustomers;
  /** Field that says when it happened; rows where it is unknown are left out and counted. Absent for customers. */
  readonly time?: string;
}

/** A column to keep. */
export interface ImportField {
  readonly name: string;
  readonly column: Column;
  /** Over the file's columns, each already read as its type and named as in the file. */
  readonly expression: Fragment;
  /** For instants written without a zone: the IANA zone their wall-clock time is in. */
  readonly localTo?: string;
}

/** Rows that a plugin's source hands over, in batches; every batch has all columns. */
export interface RowSource {
  readonly columns: Columns;
  batches(
    signal?: AbortSignal,
  ): AsyncIterable<{ readonly rows: Frame; readonly rejected: readonly RejectedRow[] }>;
}

/** What came of an import. */
export interface ImportResult {
  readonly count: ImportCount;
  /** At most a thousand; `count.rejected` counts all. The rest can be read from the warehouse's `satsuma.rejected_rows`. */
  readonly rejected: readonly RejectedRow[];
  /** Rows beyond the first of each key; 0 without a key. */
  readonly duplicateKeys: number;
}

/** What belongs together. */
export interface ArrangeRequest {
  /** Name of the customer table that was imported; absent when customers are the distinct keys of the events. */
  readonly customers?: { readonly key: string; readonly attributes: Columns };
  readonly keyColumn: Column;
  readonly events: Readonly<
    Record<
      string,
      {
        readonly customer: string;
        readonly time: string;
        readonly key?: string;
        readonly fields: Columns;
      }
    >
  >;
}

/** The finished tables and what is known of their columns (observed values, ranges, unknowns). */
export interface Arranged {
  readonly layout: Layout;
  readonly customers: number;
  readonly attributes: Columns;
  readonly events: Readonly<Record<string, ArrangedEvents>>;
  /** As of event tables: absent where any customer went, or a row of theirs is another. */
  readonly addedCustomers?: AddedRows;
}

export interface ArrangedEvents {
  readonly rows: number;
  /** Events of customers that the customer table does not have; they are not kept. */
  readonly orphans: number;
  readonly span?: { readonly first: string; readonly last: string };
  readonly fields: Columns;
  /** Absent where the table was written anew, or other rows than its own came or went. */
  readonly added?: AddedRows;
}

/** Which rows of a table came since an arrangement before, if any: all others are what they were then. */
export interface AddedRows {
  /** The number of that arrangement: `layout.versions.latest` of what it told. */
  readonly since: number;
  /** Column of whole numbers that are at least `from` in the rows that came. */
  readonly column: string;
  readonly from: number;
}
