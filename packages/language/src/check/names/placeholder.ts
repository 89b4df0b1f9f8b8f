import type { Value } from "@satsuma/ir";
import type { Column, ValueType } from "@satsuma/model";

/** A parameter inside the body of its `define`. */
export interface Placeholder {
  readonly value: Value;
  readonly type: ValueType;
  /** Set when the body uses it where only a constant may stand. */
  constant: boolean;
  /** Columns its text is compared with. */
  readonly comparedWith: { readonly name: string; readonly column: Column }[];
}
