import type { Scalar } from "@satsuma/model";

/** A value as sentences have it: numbers to three significant digits, `yes` and `no`, `unknown`. */
export function valueInWords(value: Scalar): string {
  if (value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? threeDigits(value) : String(value);
}

/** A number to three significant digits: `12.3`, `0.0123`, `12300`. */
export const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));
