import type { Literal } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import { dayText, momentText } from "./day.ts";

/** A constant as a person writes it: `1,250.50 EUR`, `“Gold”`, `1 Mar 2026`. */
export function literalText(literal: Literal, timezone: string): string {
  const text = String(literal.value);
  switch (literal.type.kind) {
    case "number":
      return literal.percent ? percentText(text) : numberText(text);
    case "approx":
      return numberText(text) + currencyOf(literal.type);
    case "money":
      return `${moneyText(text)} ${literal.type.currency}`;
    case "text":
    case "enum":
      return `“${text}”`;
    case "date":
      return dayText(text);
    case "instant":
      return momentText(text, timezone);
    case "yes/no":
      return literal.value === true ? "yes" : "no";
    case "duration":
      return durationText(text);
    case "annual date":
    case "point":
    case "list":
      return text;
  }
}

const currencyOf = (type: Extract<ValueType, { kind: "approx" }>): string =>
  type.currency === undefined ? "" : ` ${type.currency}`;

/** Digits of the whole part in groups of three. */
export function numberText(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An amount shows two decimals, or all it has, or none: `25.50`. */
const moneyText = (text: string): string => numberText(text.replace(/\.\d$/u, "$&0"));

/** `0.125` is `12.5%`: the point moves two places, in digits. */
function percentText(text: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.?(\d*)$/u.exec(text) ?? [];
  const padded = fraction.padEnd(2, "0");
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/u, "");
  const rest = padded.slice(2);
  return `${sign}${numberText(rest === "" ? digits : `${digits}.${rest}`)}%`;
}

const units: Readonly<Record<string, string>> = {
  "P-D": "day",
  "P-W": "week",
  "P-M": "month",
  "P-Y": "year",
  "PT-H": "hour",
  "PT-M": "minute",
};

function durationText(iso: string): string {
  const [, head = "", count = "", unit = ""] = /^(PT?)(\d+)([A-Z])$/u.exec(iso) ?? [];
  return counted(Number(count), units[`${head}-${unit}`] ?? unit);
}

/** `1 day`, `90 days`. */
export const counted = (count: number, noun: string): string =>
  `${numberText(String(count))} ${count === 1 ? noun : `${noun}s`}`;

/** `1st`, `90th`, `99.5th`. */
export function ordinal(text: string): string {
  const [, ending = ""] = /(?<!1|\.\d*)([123])$/u.exec(text) ?? [];
  const endings: Readonly<Record<string, string>> = { 1: "st", 2: "nd", 3: "rd" };
  return `${numberText(text)}${endings[ending] ?? "th"}`;
}

/** Whole and broken metres, in kilometres from one on: `15 km`, `500 m`. */
export function distanceText(metres: string): string {
  const [whole = "", fraction = ""] = metres.split(".");
  if (whole.length < 4) return `${numberText(metres)} m`;
  const digits = `${whole.slice(-3)}${fraction}`.replace(/0+$/u, "");
  return `${numberText(whole.slice(0, -3) + (digits === "" ? "" : `.${digits}`))} km`;
}
