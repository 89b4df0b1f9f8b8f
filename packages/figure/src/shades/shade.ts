import { extent, max } from "d3-array";
import type { HeatMap } from "../figure.ts";
import { bounded, knownOf } from "../numbers/known.ts";

/**
 * How strong an amount's shade is, from 0 to 1. Where the scale has a middle at 0, that is 0.5, and the shades on both sides of
 * it are equally strong at equal distance.
 */
export function shadeOf({
  cells,
  scale,
}: Pick<HeatMap, "cells" | "scale">): (value: number) => number {
  const known = knownOf(cells.flat());
  if (scale === "diverging") {
    const largest = max(known, Math.abs) ?? 0;
    return (value) => (largest === 0 ? 0.5 : 0.5 + bounded(value) / largest / 2);
  }
  return between(known);
}

/** Where an amount lies between the least and the most of some, from 0 to 1; 1 where all are the same. */
function between(known: readonly number[]): (value: number) => number {
  const [low = 0, high = 0] = extent(known);
  return (value) => (high === low ? 1 : (bounded(value) - low) / (high - low));
}
