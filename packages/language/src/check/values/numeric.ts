import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";

/** What matters of a number's type: whether it is exact, and the currency of an amount. */
export interface Numeric {
  readonly exact: boolean;
  readonly currency?: string;
}

/** The numeric side of a type; undefined for other types. */
export function numeric(type: ValueType): Numeric | undefined {
  switch (type.kind) {
    case "number":
      return { exact: true };
    case "money":
      return { exact: true, currency: type.currency };
    case "approx":
      return type.currency === undefined
        ? { exact: false }
        : { exact: false, currency: type.currency };
    case "text":
    case "enum":
    case "date":
    case "instant":
    case "annual date":
    case "duration":
    case "yes/no":
    case "point":
    case "list":
      return undefined;
  }
}

/** The type of a number: `numeric` the other way round. */
export function numericType({ exact, currency }: Numeric): ValueType {
  if (currency === undefined) return { kind: exact ? "number" : "approx" };
  return exact ? { kind: "money", currency } : { kind: "approx", currency };
}

/**
 * A bare number written beside an amount is an amount of the same currency: `spend >= 1000`. Only constants written on the
 * spot are taken so; a number from anywhere else stays one.
 */
export function asAmountOf(value: Value, other: ValueType): Value {
  const currency = numeric(other)?.currency;
  const isBare = value.kind === "literal" && value.type.kind === "number" && !value.percent;
  return isBare && currency !== undefined ? { ...value, type: { kind: "money", currency } } : value;
}
