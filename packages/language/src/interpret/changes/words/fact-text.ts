import type { Fact } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { literalText } from "../../../explain/literal-text.ts";

/** A value as a person writes it: `“paid”`, `40.00 EUR`, `not known`. */
export function factText(
  fact: Fact | undefined,
  column: Column | undefined,
  timezone: string,
): string {
  if (fact === undefined) return "not known";
  if (isListed(fact))
    return fact.length === 0 ? "an empty list" : fact.map((each) => `“${each}”`).join(", ");
  const type = column?.type ?? { kind: "text" };
  const isNumber = type.kind === "number" || type.kind === "approx";
  const value = isNumber ? withoutLastZeros(String(fact)) : fact;
  return literalText({ kind: "literal", type, nullable: false, value }, timezone);
}

/** `25.200` is `25.20`, and `3.000` is `3`. */
const withoutLastZeros = (number: string): string =>
  number.replace(/\.0+$/u, "").replace(/(\.\d\d+?)0+$/u, "$1");

const isListed = (fact: Fact): fact is readonly string[] => Array.isArray(fact);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (texts: readonly string[]): string =>
  texts.length > 1 ? `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}` : (texts[0] ?? "");
