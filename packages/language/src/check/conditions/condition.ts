import type { Cond, Value } from "@satsuma/ir";
import type { Expr } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { numeric } from "../values/numeric.ts";
import { advise, aType, code, fix, insert, replace } from "../wording/words.ts";

/** An expression where a condition is needed. A yes/no value is one: it holds when the value is yes. */
export function checkCond(expr: Expr, scope: Scope): Cond | undefined {
  const checked = scope.session.expression(expr, scope);
  switch (checked?.kind) {
    case undefined:
      return undefined;
    case "cond":
      return checked.cond;
    case "value":
      return valueAsCond(checked.value, expr, scope);
    case "events":
      return fail(scope, {
        code: "SEG3002",
        message: `${code(scope.session.textOf(expr.span))} is a list of events, not a condition`,
        at: expr.span,
        help: [
          fix("ask whether there are any", [insert(expr.span, expr.span.start, "has ")], true),
        ],
      });
  }
}

function valueAsCond(value: Value, expr: Expr, scope: Scope): Cond | undefined {
  const { span } = expr;
  if (value.type.kind === "yes/no") {
    return value.kind === "literal"
      ? { kind: "constant", value: value.value === true, span }
      : { kind: "isYes", value, span };
  }
  const aggregate = withoutParentheses(expr);
  if (isTime(value) && aggregate.kind === "aggregate" && aggregate.window)
    return windowedMoment(aggregate, aggregate.window.span, value, scope);
  return fail(scope, {
    code: "SEG3003",
    message: `${code(scope.session.textOf(span))} is ${aType(value.type)}; compare it with something`,
    at: span,
    label: "a value, not a condition",
    help: comparisons(value).map((text) => advise(text)),
  });
}

function windowedMoment(
  expr: Extract<Expr, { kind: "aggregate" }>,
  window: Expr["span"],
  value: Value,
  scope: Scope,
): undefined {
  const { textOf } = scope.session;
  const events =
    textOf(expr.of.path.head.span) + textOf({ ...expr.of.span, start: expr.of.path.span.end });
  const has = `has ${events} ${textOf(window)}`;
  const inner = textOf({ ...expr.span, end: window.start }).trimEnd();
  const tested = `(${inner}) ${textOf(window)}`;
  return fail(scope, {
    code: "SEG3010",
    message: `the period restricts which events are looked at; the result is ${aType(value.type)}, not a condition`,
    at: expr.span,
    secondary: [{ span: window, text: "restricts the events" }],
    help: [
      fix(`ask for events in the period: ${code(has)}`, [replace(expr.span, has)], false),
      fix(`test the date itself: ${code(tested)}`, [replace(expr.span, tested)], false),
    ],
  });
}

/** What could follow a value of this type. */
function comparisons(value: Value): string[] {
  if (numeric(value.type)) return ["add a comparison, such as `>= 10` or `between 10 and 20`"];
  if (isTime(value)) return ["add a period, such as `in last 30 days`, or `is known`"];
  if (value.type.kind === "annual date")
    return ["add a period, such as `in next 7 days` or `on today`"];
  if (value.type.kind === "point") return ["add a distance, such as `within 5 km of …`"];
  if (value.type.kind === "list") return ['add what to look for, such as `contains "…"`'];
  return ['add a comparison, such as `is "…"`, or `is known`'];
}

const isTime = ({ type }: Value): boolean => type.kind === "date" || type.kind === "instant";

/** What stands inside any parentheses. */
const withoutParentheses = (expr: Expr): Expr =>
  expr.kind === "parentheses" ? withoutParentheses(expr.of) : expr;
