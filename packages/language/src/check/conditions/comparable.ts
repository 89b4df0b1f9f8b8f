import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Scope } from "../scope.ts";
import { reportCurrencies } from "../values/arithmetic.ts";
import { asAmountOf, numeric } from "../values/numeric.ts";
import { onlyPeriods } from "../values/annual-date.ts";
import { dayOf } from "../time/time-operand.ts";
import { mismatch } from "./mismatch.ts";
import type { Side } from "./side.ts";

/**
 * Two sides made comparable: a bare number beside an amount is an amount, an instant beside a date is its local day.
 * Undefined, and reported, when they cannot be compared.
 */
export function comparable(
  left: Side,
  right: Side,
  scope: Scope,
): readonly [Value, Value] | undefined {
  const a = asAmountOf(left.value, right.value.type);
  const b = asAmountOf(right.value, left.value.type);
  const [x, y] = [numeric(a.type), numeric(b.type)];
  if (x && y) {
    if (x.currency === y.currency) return [a, b];
    if (x.currency === undefined || y.currency === undefined) return mismatch(left, right, scope);
    const span = { ...left.expr.span, end: right.expr.span.end };
    reportCurrencies({ span, right: right.expr }, [x.currency, y.currency], scope);
    return undefined;
  }
  if (a.type.kind === "annual date" && b.type.kind === "annual date")
    return onlyPeriods(left.expr.span, scope);
  const kinds = [group(a.type), group(b.type)];
  if (kinds[0] !== kinds[1] || kinds[0] === undefined) return mismatch(left, right, scope);
  return a.type.kind === b.type.kind || kinds[0] !== "time" ? [a, b] : [dayOf(a), dayOf(b)];
}

/** Types of one group can be compared with each other; lists, places, annual dates and lengths of time with nothing. */
function group(type: ValueType): string | undefined {
  switch (type.kind) {
    case "text":
    case "enum":
      return "text";
    case "date":
    case "instant":
      return "time";
    case "yes/no":
      return type.kind;
    case "annual date":
    case "number":
    case "approx":
    case "money":
    case "duration":
    case "point":
    case "list":
      return undefined;
  }
}
