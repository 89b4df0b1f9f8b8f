import type { Literal, Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { aType, code, fix, replace } from "../wording/words.ts";
import { withNullable } from "./nullable.ts";
import { asAmountOf, numeric, numericType } from "./numeric.ts";
import type { Numeric } from "./numeric.ts";
import { checkValue } from "./value.ts";

type Arithmetic = Extract<Expr, { kind: "arithmetic" }>;

/** `a + b`, `a - b`, `a * b`, `a / b` on numbers and amounts. */
export function checkArithmetic(expr: Arithmetic, scope: Scope): Value | undefined {
  const written = { left: checkValue(expr.left, scope), right: checkValue(expr.right, scope) };
  if (!written.left || !written.right) return undefined;
  const additive = expr.op === "+" || expr.op === "-";
  const left = additive ? asAmountOf(written.left, written.right.type) : written.left;
  const right = additive ? asAmountOf(written.right, written.left.type) : written.right;
  const a = numberOf(left, expr.left, expr, scope);
  const b = numberOf(right, expr.right, expr, scope);
  const result = a && b && combine(expr, a, b, scope);
  if (!result) return undefined;
  return withNullable({
    kind: "arithmetic",
    op: expr.op,
    left,
    right,
    type: numericType(result),
    nullable: true,
    span: expr.span,
  });
}

/** `-a`. The sign of a constant becomes part of it. */
export function checkNegate(
  expr: Extract<Expr, { kind: "negate" }>,
  scope: Scope,
): Value | undefined {
  const value = checkValue(expr.value, scope);
  if (!value || !numberOf(value, expr.value, expr, scope)) return undefined;
  if (value.kind === "literal") return { ...negated(value), span: expr.span };
  const { type, nullable } = value;
  return { kind: "negate", value, type, nullable, span: expr.span };
}

const negated = (literal: Literal): Literal => ({
  ...literal,
  value: String(literal.value).startsWith("-")
    ? String(literal.value).slice(1)
    : `-${literal.value}`,
});

/** The numeric side of an operand, or a report that it has none. */
function numberOf(value: Value, expr: Expr, whole: Expr, scope: Scope): Numeric | undefined {
  const side = numeric(value.type);
  if (side) return side;
  const written = code(scope.session.textOf(expr.span));
  const isTime = value.type.kind === "date" || value.type.kind === "instant";
  return fail(scope, {
    code: "SEG3009",
    message: `only numbers and amounts can be calculated with; ${written} is ${aType(value.type)}`,
    at: expr.span,
    secondary: [{ span: whole.span, text: "in this calculation" }],
    help: isTime
      ? [{ text: `write ${code(`days since ${scope.session.textOf(expr.span)}`)}`, sure: false }]
      : [],
  });
}

function combine(expr: Arithmetic, a: Numeric, b: Numeric, scope: Scope): Numeric | undefined {
  const exact = a.exact && b.exact && expr.op !== "/";
  switch (expr.op) {
    case "+":
    case "-":
      return sameCurrency(expr, a, b, scope) ? { ...a, exact } : undefined;
    case "*":
      if (a.currency !== undefined && b.currency !== undefined) return product(expr, scope);
      return { ...(a.currency === undefined ? b : a), exact };
    case "/":
      if (a.currency === undefined || b.currency === undefined)
        return b.currency === undefined ? { ...a, exact } : { exact };
      return sameCurrency(expr, a, b, scope) ? { exact } : undefined;
  }
}

const product = (expr: Arithmetic, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG3009",
    message: "two amounts cannot be multiplied; an amount can be multiplied by a number",
    at: expr.span,
  });

function sameCurrency(expr: Arithmetic, a: Numeric, b: Numeric, scope: Scope): boolean {
  if (a.currency === b.currency) return true;
  if (a.currency !== undefined && b.currency !== undefined) {
    reportCurrencies(expr, [a.currency, b.currency], scope);
    return false;
  }
  const plain = a.currency === undefined ? expr.left : expr.right;
  scope.session.report({
    code: "SEG3009",
    message: `an amount and a number cannot be ${expr.op === "+" ? "added" : "subtracted"}`,
    at: expr.span,
    secondary: [{ span: plain.span, text: "a number without a currency" }],
  });
  return false;
}

/** Amounts in different currencies are never converted silently. */
export function reportCurrencies(
  expr: { readonly span: Arithmetic["span"]; readonly right?: Expr },
  [a, b]: readonly [string, string],
  scope: Scope,
): void {
  const { right } = expr;
  const written = right && scope.session.textOf(right.span);
  const swapped = written?.endsWith(` ${b}`) ? `${written.slice(0, -b.length)}${a}` : undefined;
  scope.session.report({
    code: "SEG3004",
    message: `${a} and ${b} cannot be compared or added: rates change, so nothing is converted silently`,
    at: expr.span,
    help:
      right && swapped !== undefined
        ? [fix(`write the amount in ${a}`, [replace(right.span, swapped)], false)]
        : [{ text: `use amounts in one currency`, sure: false }],
  });
}
