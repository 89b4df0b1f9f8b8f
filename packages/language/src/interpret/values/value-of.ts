import type { Value } from "@satsuma/ir";

/** The value of a kind; several kinds may share one shape. */
export type ValueOf<K extends Value["kind"], V = Value> = V extends { kind: Value["kind"] }
  ? K extends V["kind"]
    ? V
    : never
  : never;
