import type { Scalar, ValueType } from "@satsuma/model";
import { uniform } from "../memory/chance.ts";

type Row = Readonly<Record<string, Scalar>>;

/**
 * Sixty customers whose values were drawn, the same every time, with many ties; each once for every cut-off.
 *
 * @param cutOffs 0 where rows have no `cut_off`
 * @throws TypeError for types that cannot be drawn: durations, points, lists
 */
export function drawnCustomers(
  types: Readonly<Record<string, ValueType>>,
  cutOffs: number = 0,
): Row[] {
  const random = uniform("customers");
  const row = (i: number): Row => ({ customer: keyOf(i), ...drawnRow(types, random) });
  if (cutOffs === 0) return sixty.map(row);
  return sixty.flatMap((i) =>
    Array.from({ length: cutOffs }, (_, cutOff) => ({ ...row(i), cut_off: cutOff })),
  );
}

/** Three events for each of some customers. @throws TypeError as `drawnCustomers` does */
export function drawnEvents(
  keys: readonly Scalar[],
  types: Readonly<Record<string, ValueType>>,
): Row[] {
  const random = uniform("events");
  return [1, 2, 3].flatMap(() =>
    keys.map((customer): Row => ({ customer, ...drawnRow(types, random) })),
  );
}

const sixty: readonly number[] = Array.from({ length: 60 }, (_, i) => i);

const keyOf = (i: number): string => `c${String(i).padStart(2, "0")}`;

const drawnRow = (types: Readonly<Record<string, ValueType>>, random: () => number): Row =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, drawn(type, Math.floor(random() * 20))]),
  );

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
      throw new TypeError(`values of type ${type.kind} cannot be drawn: give customers`);
  }
}
