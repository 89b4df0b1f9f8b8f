import type { Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import type { Scope } from "../scope.ts";
import { checkValue } from "../values/value.ts";

/** One side of a comparison: what it is and how it was written. */
export interface Side {
  readonly value: Value;
  readonly expr: Expr;
}

/** A checked expression with the text it came from. */
export function checkSide(expr: Expr, scope: Scope): Side | undefined {
  const value = checkValue(expr, scope);
  return value && { value, expr };
}

/** Several; undefined when one is wrong, after all were looked at. */
export function checkSides(exprs: readonly Expr[], scope: Scope): Side[] | undefined {
  const sides = exprs.map((expr) => checkSide(expr, scope));
  return sides.every((side) => side !== undefined) ? sides : undefined;
}
