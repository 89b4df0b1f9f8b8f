import type { Scalar, ValueType } from "@satsuma/model";
import type { FeatureTypes } from "../../method.ts";
import { uniform } from "../memory/chance.ts";

const CUSTOMERS = 60;

/**
 * Sixty customers whose features were drawn, the same every time, with many ties.
 *
 * @throws TypeError for types that cannot be drawn: durations, points, lists
 */
export function drawnCustomers(types: FeatureTypes): Readonly<Record<string, Scalar>>[] {
  const random = uniform("customers");
  return Array.from({ length: CUSTOMERS }, (_, i) => ({
    customer: `c${String(i).padStart(2, "0")}`,
    ...Object.fromEntries(
      Object.entries(types).map(([name, type]) => [name, drawn(type, Math.floor(random() * 20))]),
    ),
  }));
}

function drawn(type: ValueType, lot: number): Scalar {
  switch (type.kind) {
    case "number":
      return lot;
    case "money":
      return `${lot}.${String((lot * 37) % 100).padStart(2, "0")}`;
    case "approx":
      return lot / 7;
    case "text":
      return ["north", "east", "south", "west"][lot % 4]!;
    case "enum":
      return type.values[lot % type.values.length] ?? null;
    case "yes/no":
      return lot % 2 === 0;
    case "date":
    case "annual date":
      return `2025-03-${String(lot + 1).padStart(2, "0")}`;
    case "instant":
      return `2025-03-${String(lot + 1).padStart(2, "0")}T12:00:00Z`;
    default:
      throw new TypeError(`features of type ${type.kind} cannot be drawn: give customers`);
  }
}
