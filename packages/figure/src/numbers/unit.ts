import type { Axis } from "../figure.ts";

/** An axis in words: `Income (EUR)`. Per cent stands at every number already. */
export const axisName = ({ label, unit }: Axis): string =>
  unit === undefined || unit === "share" || unit === "" ? label : `${label} (${unit})`;

/** An amount with its unit: `1,204 EUR`. */
export const withUnit = (amount: string, unit: string | undefined): string =>
  unit === undefined || unit === "share" || unit === "" ? amount : `${amount} ${unit}`;
