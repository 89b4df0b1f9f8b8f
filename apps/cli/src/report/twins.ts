import type { Overlap, OverlapPair } from "@satsuma/engine";

/** Pairs of segments that have the same members, or nearly. */
export const twinsIn = (overlap: Overlap | undefined): readonly OverlapPair[] =>
  (overlap?.pairs ?? []).filter(
    ({ relation }) => relation === "same" || relation === "near-duplicate",
  );
