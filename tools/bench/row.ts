import type { Cost } from "./cost.ts";

/** What one job took at one size. */
export interface Row {
  readonly job: string;
  /** Absent where the job is not about a shop. */
  readonly customers?: number;
  readonly cost: Cost;
}

/** What one job took over a shop of some size. */
export type Sized = Row & { readonly customers: number };

/** What the rows of a part add up to: ratios, exponents, whether a target was met. */
export interface Finding {
  readonly text: string;
  /** Absent where there is no target, or none at this size. */
  readonly isMet?: boolean | undefined;
}

/** One part of the benchmark. */
export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}
