import type { Scalar } from "@satsuma/model";
import { percent } from "@satsuma/model";
import { numberText } from "./number-text.ts";

const money = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/**
 * A value with its unit: `yes`, `unknown`, `1,204.50 EUR`, `28%`; it need not be safe. A unit that the name says already is left out: a
 * `recency_score` is 5.
 */
export function valueText(value: Scalar, unit?: string, name = ""): string {
  if (typeof value !== "number") return textAlone(value);
  if (unit === "share") return percent(value);
  if (unit === undefined || name === unit || name.endsWith(`_${unit}`)) return numberText(value);
  return isCurrency(unit)
    ? `${money.format(value).replace("-", "−")} ${unit}`
    : `${numberText(value)} ${unit}`;
}

/** As ISO 4217 writes them: `EUR`. */
const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

function textAlone(value: Scalar): string {
  if (value === null) return "unknown";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : value.map(textAlone).join(", ");
}
