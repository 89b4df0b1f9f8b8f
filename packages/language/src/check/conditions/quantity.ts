import type { Cond, Literal, Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Quantity } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { code, fix, replace } from "../wording/words.ts";

/** What a quantity asks of the count. */
export function quantityTest(
  quantity: Quantity | undefined,
  span: Span,
  scope: Scope,
): ((count: Value) => Cond) | undefined {
  const marked = (cond: Cond): Cond => {
    scope.session.quantities.add(cond);
    return cond;
  };
  const compare =
    (op: Comparison, value: number) =>
    (count: Value): Cond =>
      marked({
        kind: "compare",
        op,
        left: count,
        right: whole(value, quantity?.span ?? span),
        span,
      });
  switch (quantity?.kind) {
    case undefined:
    case "any":
      return compare("ge", 1);
    case "no":
      return (count) => ({ kind: "not", of: compare("ge", 1)(count), span });
    case "range":
      return range(quantity, span, scope, marked);
    case "atLeast":
    case "atMost":
    case "exactly":
    case "moreThan":
    case "fewerThan": {
      const value = wholeNumber(quantity.count, scope, { what: "a number of events", least: 0 });
      return value === undefined ? undefined : compare(comparisons[quantity.kind], value);
    }
  }
}

function range(
  quantity: Extract<Quantity, { kind: "range" }>,
  span: Span,
  scope: Scope,
  marked: (cond: Cond) => Cond,
): ((count: Value) => Cond) | undefined {
  const expected = { what: "a number of events", least: 0 };
  const low = wholeNumber(quantity.low, scope, expected);
  const high = wholeNumber(quantity.high, scope, expected);
  if (low === undefined || high === undefined) return undefined;
  if (low > high) {
    return fail(scope, {
      code: "SEG3015",
      message: `${low} to ${high} holds no number: the first must not be greater than the second`,
      at: quantity.span,
      help: [
        fix(
          `write ${code(`${high} to ${low}`)}`,
          [replace(quantity.span, `${high} to ${low}`)],
          true,
        ),
      ],
    });
  }
  return (count) =>
    marked({
      kind: "between",
      value: count,
      low: whole(low, quantity.low.span),
      high: whole(high, quantity.high.span),
      span,
    });
}

type Comparison = "eq" | "lt" | "le" | "gt" | "ge";

const comparisons = {
  atLeast: "ge",
  atMost: "le",
  exactly: "eq",
  moreThan: "gt",
  fewerThan: "lt",
} as const;

const whole = (value: number, span: Span): Literal => ({
  kind: "literal",
  type: { kind: "number" },
  nullable: false,
  value: String(value),
  span,
});
