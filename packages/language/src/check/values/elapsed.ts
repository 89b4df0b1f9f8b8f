import type { Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { aType, code, fix, replace } from "../wording/words.ts";
import { checkValue } from "./value.ts";

/** `days since x`, `months until x`: complete units between a date and as-of. */
export function checkElapsed(
  expr: Extract<Expr, { kind: "elapsed" }>,
  scope: Scope,
): Value | undefined {
  const { direction, unit, span } = expr;
  if (scope.place.kind === "row") {
    return fail(scope, {
      code: "SEG4008",
      message: `a row means the same whenever it is read, so it cannot count ${unit}s ${direction} a date`,
      at: span,
    });
  }
  const value = dated(expr.value, scope, `${unit}s ${direction}`);
  if (!value || !hasTimeFor(unit, value, expr, scope)) return undefined;
  const { nullable } = value;
  return { kind: "elapsed", direction, unit, value, type: { kind: "number" }, nullable, span };
}

/** `month of x`, `weekday of x`. */
export function checkPart(expr: Extract<Expr, { kind: "part" }>, scope: Scope): Value | undefined {
  const { part, span } = expr;
  const value = dated(expr.value, scope, `${part} of`);
  if (!value || (part !== "weekday" && !hasTimeFor(part, value, expr, scope))) return undefined;
  const type = part === "weekday" ? weekdays : ({ kind: "number" } as const);
  return { kind: "part", part, value, type, nullable: value.nullable, span };
}

const weekdays = {
  kind: "enum",
  values: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
} as const;

function dated(expr: Expr, scope: Scope, phrase: string): Value | undefined {
  const value = checkValue(expr, scope);
  if (!value || value.type.kind === "date" || value.type.kind === "instant") return value;
  return fail(scope, {
    code: "SEG3001",
    message: `${code(phrase)} needs a date, but ${code(scope.session.textOf(expr.span))} is ${aType(value.type)}`,
    at: expr.span,
  });
}

/** Hours and minutes exist only where a time of day is stored. */
function hasTimeFor(
  unit: string,
  value: Value,
  expr: { readonly value: Expr; readonly span: Expr["span"] },
  scope: Scope,
): boolean {
  if ((unit !== "hour" && unit !== "minute") || value.type.kind === "instant") return true;
  const written = scope.session.textOf(expr.span);
  const inDays = written.replace(/^\S+/u, /^\S+s\b/u.test(written) ? "days" : "day");
  scope.session.report({
    code: "SEG3001",
    message: `${code(scope.session.textOf(expr.value.span))} is a date without a time of day, so it has no ${unit}s`,
    at: expr.span,
    help: [fix(`count days: ${code(inDays)}`, [replace(expr.span, inDays)], false)],
  });
  return false;
}
