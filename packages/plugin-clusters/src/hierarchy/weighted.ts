import type { Points } from "@satsuma/stats/clustering";

/** Points that stand for so many customers each. */
export interface Weighted {
  readonly points: Points;
  readonly sizes: Float64Array;
}
