import type { WhyTrait } from "@satsuma/engine";
import { share } from "../terminal/figures.ts";

/** A value of a customer as data: null is unknown. */
type Scalar = WhyTrait["value"];

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });

/** A value with its unit; a share as a percentage. A unit that the name says already is left out: a `recency_score` is 5. */
export function valueText(value: Scalar, unit: string | undefined, name: string): string {
  if (value === null) return "unknown";
  if (unit === "share" && typeof value === "number") return share(value);
  const isSaid = unit === undefined || name === unit || name.endsWith(`_${unit}`);
  return isSaid ? valueAlone(value) : `${valueAlone(value)} ${unit}`;
}

function valueAlone(value: Scalar): string {
  if (typeof value === "number") return plain.format(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === null) return "unknown";
  return typeof value === "string" ? value : value.map(valueAlone).join(", ");
}
