import type { Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { dayOf } from "../time/time-operand.ts";
import { aType, code, fix, replace } from "../wording/words.ts";
import { checkValue } from "./value.ts";

/** `anniversary of birth_date`: the day and month of a date, which come round every year. */
export function checkAnniversary(
  expr: Extract<Expr, { kind: "anniversary" }>,
  scope: Scope,
): Value | undefined {
  const value = checkValue(expr.value, scope);
  if (!value) return undefined;
  const { nullable } = value;
  const { span } = expr;
  if (value.type.kind === "date" || value.type.kind === "instant")
    return {
      kind: "anniversary",
      value: dayOf(value),
      type: { kind: "annual date" },
      nullable,
      span,
    };
  const written = scope.session.textOf(expr.value.span);
  const isOne = value.type.kind === "annual date";
  return fail(scope, {
    code: "SEG3001",
    message: isOne
      ? `${code(written)} is an annual date already: it comes round every year`
      : `${code("anniversary of")} needs a date, but ${code(written)} is ${aType(value.type)}`,
    at: expr.value.span,
    help: isOne ? [fix(`write ${code(written)}`, [replace(span, written)], true)] : [],
  });
}
