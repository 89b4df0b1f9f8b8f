import type { ProfiledField, ProfiledValue, ProfiledVariable } from "@satsuma/engine";
import { quoteName } from "@satsuma/language";

/** Customers of a segment with one value of a variable, as a rule. */
export function valueRule(
  { kind, expression }: ProfiledVariable,
  { value }: ProfiledValue,
): string {
  if (kind === "yes/no") return `${expression} is ${value === "yes" ? "true" : "false"}`;
  const text = quotedText(value);
  return kind === "list" ? `${expression} contains ${text}` : `${expression} is ${text}`;
}

/** Customers on one side of a figure, which itself is in, as a rule. @param figure a number, or an ISO date */
export function sideRule(
  { kind, expression, unit = "" }: ProfiledVariable,
  side: ">=" | "<=",
  figure: number | string,
): string {
  const literal = typeof figure === "string" ? figure.slice(0, 10) : decimalText(figure);
  const isMoney = kind === "number" && /^[A-Z]{3}$/u.test(unit);
  return `${expression} ${side} ${literal}${isMoney ? ` ${unit}` : ""}`;
}

/** Customers with any event that has a value, as a rule. */
export const fieldRule = ({ events, field }: ProfiledField, { value }: ProfiledValue): string =>
  `has ${quoteName(events)} where (${quoteName(field)} is ${quotedText(value)}) ever`;

/** A text as a rule writes it. */
export const quotedText = (text: string): string =>
  `"${text
    .replaceAll(/["\\]/gu, String.raw`\$&`)
    .replaceAll(/\p{Cc}/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)}"`;

/** A number without an exponent, which rules do not write. */
const decimalText = (figure: number): string =>
  String(figure).includes("e")
    ? figure.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
    : String(figure);
