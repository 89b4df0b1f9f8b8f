import type { Value } from "@satsuma/ir";
import type { Help } from "@satsuma/model";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { checkValue } from "../values/value.ts";
import { aType, code, fix, replace } from "../wording/words.ts";

/** A date or an instant: what a window may begin or end at. */
export function checkTime(expr: Expr, scope: Scope): Value | undefined {
  const value = checkValue(expr, scope);
  if (!value || value.type.kind === "date" || value.type.kind === "instant") return value;
  const written = scope.session.textOf(expr.span);
  return fail(scope, {
    code: "SEG3001",
    message: `a date is needed here, but ${code(written)} is ${aType(value.type)}`,
    at: expr.span,
    help: asDate(value, expr),
  });
}

/** A quoted date loses its quotes; a bare year becomes its first day. */
function asDate(value: Value, expr: Expr): Help[] {
  if (value.kind !== "literal" || typeof value.value !== "string") return [];
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value.value))
    return [fix("write the date without quotes", [replace(expr.span, value.value)], true)];
  if (!/^\d{4}$/u.test(value.value)) return [];
  const day = `${value.value}-01-01`;
  return [fix(`write a day, such as ${code(day)}`, [replace(expr.span, day)], false)];
}

/** The day of a date or instant: what `on` looks at. */
export function dayOf(value: Value): Value {
  if (value.type.kind !== "instant") return value;
  const { nullable, span } = value;
  return { kind: "localDate", type: { kind: "date" }, nullable, value, ...(span && { span }) };
}
