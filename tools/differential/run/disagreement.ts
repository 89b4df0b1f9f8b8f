import type { EngineName } from "../../../packages/sql/test/support/engines/index.ts";

/** Something that two readings of one rule do not agree on, or that one of them cannot answer. */
export interface Disagreement {
  readonly output: string;
  readonly engine: EngineName | "interpreter" | "formatter";
  /** The customer, where it is about one. */
  readonly key?: string;
  readonly expected: string;
  readonly found: string;
}
