import type { Cond } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Comparison, Expr, Tail } from "../../ast.ts";
import type { Checked } from "../checked.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { checkWindow } from "../time/window.ts";
import { hasAnniversaries } from "../time/annual-window.ts";
import { isAnniversary, onlyPeriods } from "../values/annual-date.ts";
import { aType, code, fix, insert } from "../wording/words.ts";
import { equality } from "./equality.ts";
import { inList } from "./in-list.ts";
import { nearness } from "./near.ts";
import { betweenness, ordering } from "./order.ts";
import { checkSide, checkSides } from "./side.ts";
import type { Side } from "./side.ts";
import { containsOf, textTest } from "./text-test.ts";

/** A value and what it is tested for. The negative form of every test is `not` of the positive one. */
export function checkComparison(expr: Comparison, scope: Scope): Cond | undefined {
  const left = scope.session.expression(expr.value, scope);
  const { tail, span } = expr;
  if (left?.kind === "events") return eventsCompared(expr, scope);
  if (left?.kind === "cond") return condCompared(left, expr, scope);
  const positive = left
    ? test({ value: left.value, expr: expr.value }, tail, span, scope)
    : poisoned(tail, scope);
  return positive && tail.negated ? { kind: "not", of: positive, span } : positive;
}

function test(left: Side, tail: Tail, span: Span, scope: Scope): Cond | undefined {
  if (tail.kind !== "window" && isAnniversary(left.value))
    return onlyPeriods(left.expr.span, scope);
  switch (tail.kind) {
    case "known":
      return { kind: "known", value: left.value, span };
    case "unknown":
      return { kind: "not", of: { kind: "known", value: left.value, span }, span };
    case "equals": {
      const right = checkSide(tail.other, scope);
      return right && equality(left, right, span, scope);
    }
    case "order": {
      const right = checkSide(tail.other, scope);
      return right && ordering(tail.op, left, right, span, scope);
    }
    case "in": {
      const items = checkSides(tail.items, scope);
      return items && inList(left, items, { fold: tail.ignoringCase, span }, scope);
    }
    case "between": {
      const [low, high] = checkSides([tail.low, tail.high], scope) ?? [];
      return low && high && betweenness(left, low, high, span, scope);
    }
    case "contains":
    case "starts":
    case "ends":
    case "matches":
      return textTest(left, tail, span, scope);
    case "containsOf":
      return containsOf(left, tail, span, scope);
    case "near":
      return nearness(left, tail, span, scope);
    case "window":
      return windowTest(left, tail, span, scope);
  }
}

function windowTest(
  { value, expr }: Side,
  tail: Extract<Tail, { kind: "window" }>,
  span: Span,
  scope: Scope,
): Cond | undefined {
  const window = checkWindow(tail.window, scope, value);
  if (!window) return undefined;
  const { kind } = value.type;
  if (kind === "annual date" && !hasAnniversaries(window, tail.span, scope)) return undefined;
  if (kind === "date" || kind === "instant" || kind === "annual date")
    return { kind: "inWindow", value, window, span };
  return fail(scope, {
    code: "SEG3001",
    message: `only dates lie in a period, and ${code(scope.session.textOf(expr.span))} is ${aType(value.type)}`,
    at: expr.span,
  });
}

/** A mistake on the left was told; those on the right are mistakes of their own. */
function poisoned(tail: Tail, scope: Scope): undefined {
  for (const operand of operands(tail)) scope.session.expression(operand, scope);
}

function operands(tail: Tail): readonly Expr[] {
  switch (tail.kind) {
    case "equals":
    case "order":
    case "contains":
    case "starts":
    case "ends":
    case "matches":
      return [tail.other];
    case "in":
    case "containsOf":
      return tail.items;
    case "between":
      return [tail.low, tail.high];
    case "near":
      return [tail.of];
    case "known":
    case "unknown":
    case "window":
      return [];
  }
}

function eventsCompared({ value, tail, span }: Comparison, scope: Scope): undefined {
  const written = scope.session.textOf(value.span);
  const [words, prefix] =
    tail.kind === "window"
      ? ["ask whether there are any", tail.negated ? "not has " : "has "]
      : ["count them", "count of "];
  return fail(scope, {
    code: "SEG3002",
    message: `${code(written)} is a list of events; ${tail.kind === "window" ? "say how many there should be" : "compare how many there are"}`,
    at: span,
    help:
      tail.kind === "window" && tail.negated
        ? []
        : [
            fix(
              words ?? "",
              [insert(value.span, value.span.start, prefix ?? "")],
              tail.kind === "window",
            ),
          ],
  });
}

/** A condition may be held against yes and no; nothing else can be asked of it. */
function condCompared(
  { cond }: Extract<Checked, { kind: "cond" }>,
  { value, tail, span }: Comparison,
  scope: Scope,
): Cond | undefined {
  if (tail.kind === "equals" && tail.other.kind === "literal" && tail.other.type === "yes/no") {
    const isPositive = (tail.other.value === "true") !== tail.negated;
    return isPositive ? cond : { kind: "not", of: cond, span };
  }
  return fail(scope, {
    code: "SEG3012",
    message: `${code(scope.session.textOf(value.span))} is a condition already: true or false, never unknown`,
    at: span,
    label: "nothing more can be asked of it",
  });
}
