import type { Fact } from "@satsuma/ir";
import type { Scalar, ValueType } from "@satsuma/model";

/** A fact of the interpreter as a cell of a frame: numbers as doubles. */
export function scalarOf(fact: Fact, { kind }: ValueType): Scalar {
  const isNumber = kind === "number" || kind === "money" || kind === "approx";
  return isNumber && typeof fact === "string" ? Number(fact) : fact;
}
