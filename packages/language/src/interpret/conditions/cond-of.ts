import type { Cond } from "@satsuma/ir";

/** The condition of a kind; several kinds may share one shape. */
export type CondOf<K extends Cond["kind"], C = Cond> = C extends { kind: Cond["kind"] }
  ? K extends C["kind"]
    ? C
    : never
  : never;
