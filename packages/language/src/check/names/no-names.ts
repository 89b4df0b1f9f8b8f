import type { Names } from "./names.ts";

/** Nothing is declared: only what the catalogue, or a row, supplies. */
export const noNames: Names = {
  value: () => undefined,
  segment: () => undefined,
  valueNames: [],
  eventNames: [],
  segmentNames: [],
  splitNames: [],
};
