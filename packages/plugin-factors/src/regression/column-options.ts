import type { DesignOptions } from "@satsuma/plugin/variables";
import type { RegressionParams } from "../config.ts";

/** Being unknown may go with the outcome: it gets a column of its own, unless customers of whom something is unknown are left out. */
export const columnOptions = ({
  levels,
  unknown,
}: RegressionParams): Omit<DesignOptions, "codes"> => ({
  levels,
  unknown: unknown === "average" ? "mark" : unknown,
});
