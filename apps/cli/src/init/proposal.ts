import { quoteName } from "@satsuma/engine";
import type { FileFacts } from "./facts.ts";
import type { ProposedFilter } from "./filter.ts";
import type { Amount } from "./roles/amount.ts";
import type { EventRoles } from "./roles/file-roles.ts";

/** A project that was worked out from files, before anything is written. */
export interface Proposal {
  readonly timezone: Assumed;
  readonly currency: Assumed;
  /** True when files hold times without a zone: then they are read in the project's. */
  readonly hasLocalTimes: boolean;
  /** As-of for data that ended long ago. */
  readonly asOf?: { readonly date: string; readonly because: string };
  readonly customers?: ProposedCustomers;
  readonly events: readonly ProposedEvents[];
  /** Files that play no part, and why. */
  readonly unused: readonly UnusedFile[];
}

/** A file that plays no part. */
export interface UnusedFile {
  readonly file: FileFacts;
  readonly reason: string;
  /** The key of a table of customers that could be used after all. */
  readonly key?: string;
}

/** A value nothing in the data says for sure. */
export interface Assumed {
  readonly value: string;
  readonly because: string;
}

/** The customer table. */
export interface ProposedCustomers {
  readonly file: FileFacts;
  readonly key: string;
  readonly because: string;
  readonly renamed: Renamed;
  /** What to know of it: one sentence each. */
  readonly notes: readonly string[];
}

/** One event table. */
export interface ProposedEvents {
  /** As rules call it: `order_lines`. */
  readonly name: string;
  readonly roles: EventRoles;
  /** What a row is. */
  readonly grain: "order" | "line" | "event";
  readonly filters: readonly ProposedFilter[];
  readonly renamed: Renamed;
  readonly notes: readonly string[];
}

/** Columns whose names rules would have to put in backquotes, and what rules call them instead. */
export type Renamed = Readonly<Record<string, string>>;

/** The amount in the rule language, over the file's columns. */
export const amountExpression = (amount: Amount): string =>
  amount.kind === "column"
    ? quoteName(amount.column.name)
    : `${quoteName(amount.quantity.name)} * ${quoteName(amount.price.name)}`;
