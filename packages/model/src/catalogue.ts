import type { Column, Columns } from "./column.ts";
import type { ValueType } from "./value-type.ts";

/** The day a week starts on. */
export type WeekStart = "monday" | "sunday";

/** All names a rule may use, with their types. Plain data: it can be sent to a browser. */
export interface Catalogue {
  /** IANA zone of the project: `Europe/Berlin`. Windows are cut at its midnights. */
  readonly timezone: string;
  readonly weekStart: WeekStart;
  /** ISO 4217 code that amounts have when nothing else is said. */
  readonly currency: string;
  readonly customer: CustomerTable;
  /** Event tables by name. */
  readonly events: Readonly<Record<string, EventTable>>;
  /** What plugins offer, by namespace: `rfm`, `churn`, `clusters`. */
  readonly traits: Readonly<Record<string, TraitNamespace>>;
}

/** The customers: one row a customer. */
export interface CustomerTable {
  /** Column that tells customers apart, and its type. Not an attribute unless listed there too. */
  readonly key: { readonly name: string; readonly type: ValueType };
  /** Stored columns of a customer by name. */
  readonly attributes: Columns;
}

/** Things that happened to customers: one row an event. */
export interface EventTable {
  /** How one row is called: `order`. */
  readonly singular: string;
  /** Name of the field that says when it happened. It is also one of `fields`, of type `instant`. */
  readonly time: string;
  /** Name of the field that tells events apart; absent when rows have no key of their own. */
  readonly key?: string;
  readonly fields: Columns;
  /** First and last event as ISO instants; absent when there are none or nobody looked. */
  readonly span?: { readonly first: string; readonly last: string };
}

/** What a plugin contributes under its namespace. */
export interface TraitNamespace {
  /** One sentence. */
  readonly description?: string;
  /** Methods by name. With exactly one method its name may be left out: `rfm.recency_score`. */
  readonly methods: Readonly<Record<string, TraitSource>>;
}

/** A method or derived trait: the parameters a rule may set, and the values it writes per customer. */
export interface TraitSource {
  readonly description?: string;
  readonly parameters: Readonly<Record<string, TraitParameter>>;
  readonly columns: Columns;
}

/** A parameter a rule may set: `rfm(window: 365 days)`. */
export interface TraitParameter extends Pick<Column, "type" | "description"> {
  /** True when it takes a list: `features: [a, b]`. */
  readonly list?: boolean;
  /** Shown in help; absent when the method decides. */
  readonly standard?: string;
}
