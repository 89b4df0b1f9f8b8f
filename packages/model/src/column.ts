import type { ValueType } from "./value-type.ts";

/** One named value of a customer, an event or a trait: its type and all that is known about it. */
export interface Column {
  readonly type: ValueType;
  /** True when the value may be unknown. */
  readonly nullable: boolean;
  /** How a person calls it, where that differs from its name. */
  readonly label?: string;
  /** One sentence. */
  readonly description?: string;
  /** Unit of a number: `days`, `orders`, `km`. */
  readonly unit?: string;
  /** Most decimal places a `number` or `money` column holds; absent when not known. */
  readonly scale?: number;
  /** Observed values, most frequent first: for suggestions, never for errors. Shares are 0 to 1 of all rows. */
  readonly observed?: readonly { readonly value: string; readonly share: number }[];
  /** True when `observed` lists every value there is: only then a value outside it is surely a mistake. */
  readonly observedAll?: boolean;
  /** Smallest and largest observed value, written as text. */
  readonly range?: { readonly low: string; readonly high: string };
  /** True when empty text counts as unknown. */
  readonly emptyIsUnknown?: boolean;
  /** True for personal data: never printed in logs. */
  readonly personal?: boolean;
}

/** Columns by name. */
export type Columns = Readonly<Record<string, Column>>;
