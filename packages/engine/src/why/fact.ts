import { number } from "@satsuma/ir";
import type { Fact } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";

/** A cell as the interpreter wants it: numbers as decimal text; undefined for unknown. */
export function factOf(value: Scalar): Fact | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return String(number(value).value);
  if (typeof value === "boolean" || typeof value === "string") return value;
  return value.flatMap((item) => {
    const fact = factOf(item);
    return fact === undefined ? [] : [String(fact)];
  });
}
