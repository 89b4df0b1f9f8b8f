import type { Severity, Span } from "@satsuma/model";

/** A condition that stands on weak data, and what is weak about it. */
export interface WeakMark {
  /** As `quality` names it: `QUALITY_THIN`. */
  readonly code: string;
  readonly severity: Severity;
  /** A clause without a full stop: `country is known for 62% of customers`. */
  readonly text: string;
  readonly table: string;
  readonly column?: string;
  /** What is weak, as rules name it: `country`, `orders.amount`, `orders`. */
  readonly path: string;
  /** The condition; absent where it was not written. */
  readonly at?: Span;
}
