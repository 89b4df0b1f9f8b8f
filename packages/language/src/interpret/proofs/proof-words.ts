import type { Clock } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";

/** How a proof is put into words. */
export interface ProofWords {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Longest line; 80 unless said otherwise. */
  readonly columns?: number;
}
