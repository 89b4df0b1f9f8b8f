import type { Cond, Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { isReversed } from "../time/reversed.ts";
import { numeric } from "../values/numeric.ts";
import { aType, code, fix, replace } from "../wording/words.ts";
import { comparable } from "./comparable.ts";
import type { Side } from "./side.ts";

/** `a < b` and the like. */
export function ordering(
  op: "<" | "<=" | ">" | ">=",
  left: Side,
  right: Side,
  span: Span,
  scope: Scope,
): Cond | undefined {
  const sides = isOrdered(left, scope) && comparable(left, right, scope);
  if (!sides) return undefined;
  return { kind: "compare", op: operators[op], left: sides[0], right: sides[1], span };
}

const operators = { "<": "lt", "<=": "le", ">": "gt", ">=": "ge" } as const;

/** `a between low and high`, both included. */
export function betweenness(
  left: Side,
  low: Side,
  high: Side,
  span: Span,
  scope: Scope,
): Cond | undefined {
  if (!isOrdered(left, scope)) return undefined;
  const lower = comparable(left, low, scope);
  const upper = comparable(left, high, scope);
  if (!lower || !upper || reportReversed(low, high, scope)) return undefined;
  if (lower[0] === upper[0] || sameDay(lower[0], upper[0]))
    return { kind: "between", value: lower[0], low: lower[1], high: upper[1], span };
  // One end is a day and the other a moment: each is compared in its own way.
  return {
    kind: "and",
    of: [
      { kind: "compare", op: "ge", left: lower[0], right: lower[1], span },
      { kind: "compare", op: "le", left: upper[0], right: upper[1], span },
    ],
    span,
  };
}

const sameDay = (a: Value, b: Value): boolean =>
  a.kind === "localDate" && b.kind === "localDate" && a.value === b.value;

/** Numbers, amounts, dates and instants have an order; text has none that is the same everywhere. */
export function isOrdered({ value, expr }: Side, scope: Scope): boolean {
  const { kind } = value.type;
  if (numeric(value.type) || kind === "date" || kind === "instant") return true;
  fail(scope, {
    code: "SEG3005",
    message: `${code(scope.session.textOf(expr.span))} is ${aType(value.type)}, which has no smaller and greater`,
    at: expr.span,
    help: [
      {
        text: "numbers, amounts and dates can be ordered; test others with `is` or `in`",
        sure: false,
      },
    ],
  });
  return false;
}

function reportReversed(low: Side, high: Side, scope: Scope): boolean {
  const isTime = low.value.type.kind === "date" || low.value.type.kind === "instant";
  const reversed = isTime
    ? isReversed(low.value, high.value, scope.session.catalogue)
    : constant(low.value) > constant(high.value);
  if (!reversed) return false;
  const { textOf } = scope.session;
  const [a, b] = [textOf(low.expr.span), textOf(high.expr.span)];
  fail(scope, {
    code: isTime ? "SEG4002" : "SEG3015",
    message: isTime
      ? `the period ends before it starts: ${code(b)} is before ${code(a)}`
      : `nothing lies between ${code(a)} and ${code(b)}: the smaller value comes first`,
    at: { ...low.expr.span, end: high.expr.span.end },
    help: [fix("swap the two", [replace(low.expr.span, b), replace(high.expr.span, a)], true)],
  });
  return true;
}

const constant = (value: Value): number =>
  value.kind === "literal" ? Number(value.value) : Number.NaN;
