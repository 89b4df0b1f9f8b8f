import type { Catalogue, ImportCount, RejectedRow } from "@satsuma/model";

/** What is known of the data. */
export interface DataReport {
  readonly catalogue: Catalogue;
  readonly tables: readonly TableReport[];
  readonly customers: number;
}

/** One table as it was taken in. */
export interface TableReport {
  /** `customers`, or the event table's name. */
  readonly name: string;
  /** Column that says whose each row is: the key, in the table of customers. */
  readonly customer?: string;
  readonly files: readonly string[];
  readonly count: ImportCount;
  readonly rejected: readonly RejectedRow[];
  readonly duplicateKeys: number;
  /** Events of customers that the customer table does not have. */
  readonly orphans: number;
  /** Why each column of the files has its type. */
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly because: string;
  }[];
}
