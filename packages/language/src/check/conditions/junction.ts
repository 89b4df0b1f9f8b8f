import type { Cond } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import type { Scope } from "../scope.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { checkCond } from "./condition.ts";

/** `a and b`, `a or b`. */
export function checkJunction(
  expr: Extract<Expr, { kind: "and" | "or" }>,
  scope: Scope,
): Cond | undefined {
  const of = all(expr.of, scope);
  return of && { kind: expr.kind, of, span: expr.span };
}

/** `not a`. */
export function checkNot(expr: Extract<Expr, { kind: "not" }>, scope: Scope): Cond | undefined {
  const of = checkCond(expr.of, scope);
  return of && { kind: "not", of, span: expr.span };
}

/** `all of (…)`, `any of (…)`, `none of (…)`, `at least 2 of (…)`. */
export function checkChoice(
  expr: Extract<Expr, { kind: "choice" }>,
  scope: Scope,
): Cond | undefined {
  const of = all(expr.of, scope);
  const { choose, span } = expr;
  if (choose === "all") return of && { kind: "and", of, span };
  if (choose === "any") return of && { kind: "or", of, span };
  if (choose === "none") return of && { kind: "not", of: { kind: "or", of, span }, span };
  const what = "how many conditions must hold";
  const count = wholeNumber(choose, scope, { what, least: 1, most: expr.of.length });
  return of && count !== undefined ? { kind: "atLeast", count, of, span } : undefined;
}

/** Every condition of a list; undefined when one is wrong, after all were looked at. */
function all(exprs: readonly Expr[], scope: Scope): Cond[] | undefined {
  const conds = exprs.map((expr) => checkCond(expr, scope));
  return conds.every((cond) => cond !== undefined) ? conds : undefined;
}
