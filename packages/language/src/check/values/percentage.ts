import type { Literal } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { compareDecimalTexts, decimalProduct } from "./decimal-text.ts";

/** A share of customers, in percent as decimal text: `12.5`. Undefined, and reported, unless it is above 0 and at most 100. */
export function percentage(literal: Literal, scope: Scope, what: string): string | undefined {
  const percent = literal.type === "percent" ? decimalProduct(literal.value, "100") : literal.value;
  if (compareDecimalTexts(percent, "0") > 0 && compareDecimalTexts(percent, "100") <= 0)
    return percent;
  const [none, all] = literal.type === "percent" ? ["0%", "100%"] : ["0", "100"];
  return fail(scope, {
    code: "SEG3016",
    message: `${what} must be above ${none} and at most ${all}, not ${scope.session.textOf(literal.span)}`,
    at: literal.span,
  });
}

/** The same in ten-thousandths of all customers, the smallest share that can be drawn. */
export function tenThousandths(literal: Literal, scope: Scope, what: string): number | undefined {
  const percent = percentage(literal, scope, what);
  if (percent === undefined) return undefined;
  const count = Number(decimalProduct(percent, "100"));
  if (Number.isInteger(count)) return count;
  return fail(scope, {
    code: "SEG3016",
    message: `${what} has at most two decimal places, unlike ${scope.session.textOf(literal.span)}`,
    at: literal.span,
  });
}
