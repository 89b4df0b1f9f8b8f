import type { ValueType } from "@satsuma/model";
import type { PlainCell } from "../../../packages/sql/test/support/engines/index.ts";

/** A cell as text that does not depend on how a number of its type is written. */
export function plainText(cell: PlainCell, { kind }: ValueType): string {
  if (cell === null) return "unknown";
  switch (kind) {
    case "number":
    case "money":
      return digits(String(cell));
    case "approx":
      // Zero has no sign that a rule could see.
      return String(Number(cell) + 0);
    case "instant":
      return String(cell).replace(/\.0+$/u, "");
    default:
      return Array.isArray(cell) ? JSON.stringify(cell) : String(cell);
  }
}

function digits(text: string): string {
  const short = text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
  return short === "-0" ? "0" : short;
}
