import type { WhyTrait } from "@satsuma/engine";
import { share } from "../terminal/figures.ts";

/** A value of a customer as data: null is unknown. */
type Scalar = WhyTrait["value"];

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const money = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** A value with its unit; a share as a percentage. A unit that the name says already is left out: a `recency_score` is 5. */
export function valueText(value: Scalar, unit: string | undefined, name: string): string {
  if (typeof value !== "number") return valueAlone(value);
  if (unit === "share") return shareText(value);
  if (unit === undefined || name === unit || name.endsWith(`_${unit}`)) return plain.format(value);
  return `${(isCurrency(unit) ? money : plain).format(value)} ${unit}`;
}

/** What is not certain is not told as 100%. */
const shareText = (value: number): string =>
  value < 1 && value >= 0.9995 ? ">99.9%" : share(value);

/** As ISO 4217 writes them: `EUR`. */
const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

function valueAlone(value: Scalar): string {
  if (value === null) return "unknown";
  if (typeof value === "number") return plain.format(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : value.map(valueAlone).join(", ");
}
