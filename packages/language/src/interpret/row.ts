import type { Facts, Node } from "@satsuma/ir";
import type { Datum } from "./datum.ts";
import type { Subject } from "./subject.ts";

/** An event that exists: its time is known and before as-of. */
export interface EventRow {
  readonly facts: Facts;
  /** Nanoseconds since 1970. */
  readonly time: bigint;
  /** Fields that were read already. */
  readonly read: Map<string, Datum | undefined>;
}

/** A customer while rules are evaluated. */
export interface Customer {
  readonly subject: Subject;
  /** In the one way it is written: a number without zeros that say nothing. */
  readonly key: string;
  /** The events of a table that exist, by time and then by key. */
  readonly events: (table: string) => readonly EventRow[];
  /** Attributes that were read already. */
  readonly read: Map<string, Datum | undefined>;
  /** What nodes came to that are about the customer as a whole. */
  readonly found: Map<Node, Datum | undefined>;
}

/** What names stand for: the customer's, and those of one event inside a filter. */
export interface Row {
  readonly customer: Customer;
  readonly event?: EventRow;
}

/** Computes a value; `undefined` when it is unknown. */
export type Reader = (row: Row) => Datum | undefined;

/** Tests a condition. */
export type Test = (row: Row) => boolean;
