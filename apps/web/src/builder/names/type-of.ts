import type { Expr } from "@satsuma/language";
import type { ValueType } from "@satsuma/model";
import { columnOf } from "./scope.ts";
import type { Scope } from "./scope.ts";

const number: ValueType = { kind: "number" };
const yesNo: ValueType = { kind: "yes/no" };

/**
 * What kind of value an expression is, as far as choices for it depend on that; undefined where it is not known. The checker
 * alone decides what is right.
 *
 * @param depth how many definitions may still be looked into
 */
export function typeOf(expr: Expr, scope: Scope, depth = 8): ValueType | undefined {
  switch (expr.kind) {
    case "literal":
      return literalType(expr);
    case "parentheses":
      return typeOf(expr.of, scope, depth);
    case "default":
    case "negate":
      return typeOf(expr.value, scope, depth);
    case "arithmetic":
      return expr.op === "/" ? number : typeOf(expr.left, scope, depth);
    case "aggregate":
      return aggregateType(expr, scope);
    case "elapsed":
      return number;
    case "part":
      return expr.part === "weekday" ? { kind: "text" } : number;
    case "percentile":
      return typeOf(expr.of, scope, depth);
    case "anniversary":
      return { kind: "annual date" };
    case "path":
      return pathType(expr, scope, depth);
    default:
      return yesNo;
  }
}

function literalType(expr: Extract<Expr, { kind: "literal" }>): ValueType {
  switch (expr.type) {
    case "money":
      return { kind: "money", currency: expr.currency ?? "EUR" };
    case "number":
    case "percent":
      return number;
    case "duration":
      return { kind: "duration" };
    case "text":
      return { kind: "text" };
    case "yes/no":
      return yesNo;
    case "instant":
    case "now":
    case "ago":
      return { kind: "instant" };
    default:
      return { kind: "date" };
  }
}

function aggregateType(
  { fn, of }: Extract<Expr, { kind: "aggregate" }>,
  scope: Scope,
): ValueType | undefined {
  return fn === "count" || fn === "countDistinct" ? number : columnOf(of.path, scope)?.type;
}

function pathType(
  { path }: Extract<Expr, { kind: "path" }>,
  scope: Scope,
  depth: number,
): ValueType | undefined {
  const column = columnOf(path, scope);
  if (column !== undefined) return column.type;
  if (path.rest.length > 0) return undefined;
  const name = path.head.text;
  const given = scope.parameters.get(name) ?? scope.names.params.get(name);
  if (given !== undefined) return given;
  const define = scope.names.defines.get(name);
  if (define !== undefined && depth > 0) return typeOf(define.body, scope, depth - 1);
  return functions[name];
}

const functions: Readonly<Record<string, ValueType>> = {
  lower: { kind: "text" },
  trim: { kind: "text" },
  length: number,
  round: number,
  abs: number,
  point: { kind: "point" },
};
