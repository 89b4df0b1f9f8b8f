import type { Cond, Value } from "@satsuma/ir";

/** What an expression turned out to be. */
export type Checked =
  | { readonly kind: "cond"; readonly cond: Cond }
  | { readonly kind: "value"; readonly value: Value }
  | EventSet;

/** Events of one table that pass a filter. */
export interface EventSet {
  readonly kind: "events";
  readonly event: string;
  readonly filter?: Cond;
}

/** A checked condition. */
export const condResult = (cond: Cond): Checked => ({ kind: "cond", cond });

/** A checked value. */
export const valueResult = (value: Value): Checked => ({ kind: "value", value });
