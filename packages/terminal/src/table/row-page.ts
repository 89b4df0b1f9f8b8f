import type { RowOrder } from "./row-source.ts";

/** Some rows of a long list. */
export interface RowPage<Item> {
  readonly items: readonly Item[];
  /** How many rows there are as they are filtered. */
  readonly size: number;
  /** How many there are without the filter. */
  readonly total: number;
  /** What they are pages of: pages of another one do not fit. */
  readonly version: string;
}

/** Which rows are wanted. */
export interface PageQuestion {
  readonly order: RowOrder;
  /** Ids of the columns that are shown. */
  readonly columns: readonly string[];
  /** The first one, from 0. */
  readonly offset: number;
  readonly limit: number;
  /** Of the pages before; absent for the first one. */
  readonly version?: string;
  readonly signal: AbortSignal;
}

/** Asks for rows. Rejects with an error for which `isOutdated` says yes where pages before are of another version. */
export interface RowPages<Item> {
  readonly page: (question: PageQuestion) => Promise<RowPage<Item>>;
  readonly isOutdated: (error: unknown) => boolean;
}
