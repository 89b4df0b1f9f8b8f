import type { TimeWindow } from "@satsuma/plugin/variables";

/** So many windows one after the other. */
export const times = (n: number, { count, unit }: TimeWindow): TimeWindow => ({
  count: n * count,
  unit,
});
