import type { Literal as Constant, TimeUnit, Value } from "@satsuma/ir";
import type { Span, ValueType } from "@satsuma/model";
import { Temporal } from "temporal-polyfill";
import type { Literal } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code } from "../wording/words.ts";
import { longest, wholeNumber } from "./whole-number.ts";

/** A constant as written, typed. @throws RangeError for a year, quarter or month, which the grammar keeps to windows. */
export function checkLiteral(expr: Literal, scope: Scope): Value | undefined {
  switch (expr.type) {
    case "number":
    case "percent":
      return numberLiteral(expr, scope);
    case "money":
      return moneyLiteral(expr, scope);
    case "duration":
      return durationLiteral(expr, scope);
    case "text":
      return constant(expr, { kind: "text" }, expr.value);
    case "yes/no":
      return constant(expr, { kind: "yes/no" }, expr.value === "true");
    case "date":
      return constant(expr, { kind: "date" }, expr.value);
    case "instant":
      return constant(expr, { kind: "instant" }, inUtc(expr.value, scope));
    case "ago":
    case "today":
    case "yesterday":
    case "tomorrow":
    case "now":
      return moment(expr, expr.type, scope);
    case "month":
    case "quarter":
    case "year":
      // Whole periods stand after `in` only, where they are windows.
      throw new RangeError(`a ${expr.type} must not stand where a value does, got ${expr.value}`);
  }
}

/** A constant of a type, placed where an expression stands. */
const constant = (
  placed: { readonly span: Span },
  type: ValueType,
  value: string | boolean,
): Constant => ({ kind: "literal", type, nullable: false, value, span: placed.span });

function numberLiteral(expr: Literal, scope: Scope): Value | undefined {
  if (!holds38Digits(expr, scope)) return undefined;
  const value = constant(expr, { kind: "number" }, expr.value);
  return expr.type === "percent" ? { ...value, percent: true } : value;
}

function moneyLiteral(expr: Literal, scope: Scope): Value | undefined {
  const currency = expr.currency ?? scope.session.catalogue.currency;
  return holds38Digits(expr, scope)
    ? constant(expr, { kind: "money", currency }, expr.value)
    : undefined;
}

/** True for a number that every engine can hold; otherwise that is reported. */
export function holds38Digits(expr: Literal, scope: Scope): boolean {
  const digits = expr.value.replaceAll(/[^0-9]/gu, "").replace(/^0+/u, "").length;
  if (digits <= 38) return true;
  scope.session.report({
    code: "SEG3014",
    message: `this number has ${digits} digits; numbers hold at most 38`,
    at: expr.span,
  });
  return false;
}

function durationLiteral(expr: Literal, scope: Scope): Value | undefined {
  const count = wholeNumber(expr, scope, { what: "the length of a period", least: 1 });
  if (count === undefined || expr.unit === undefined) return undefined;
  return constant(expr, { kind: "duration" }, isoDuration(count, expr.unit));
}

function isoDuration(count: number, unit: TimeUnit): string {
  switch (unit) {
    case "minute":
      return `PT${count}M`;
    case "hour":
      return `PT${count}H`;
    case "day":
      return `P${count}D`;
    case "week":
      return `P${count}W`;
    case "month":
      return `P${count}M`;
    case "quarter":
      return `P${3 * count}M`;
    case "year":
      return `P${count}Y`;
  }
}

/** A wall-clock time is one of the project's zone; one that does not exist moves forward, a doubled one is the earlier. */
function inUtc(value: string, scope: Scope): string {
  if (/(?:z|[+-]\d{2}:?\d{2})$/iu.test(value)) return Temporal.Instant.from(value).toString();
  const { timezone } = scope.session.catalogue;
  return Temporal.PlainDateTime.from(value).toZonedDateTime(timezone).toInstant().toString();
}

function moment(
  expr: Literal,
  type: "ago" | "today" | "yesterday" | "tomorrow" | "now",
  scope: Scope,
): Value | undefined {
  if (scope.place.kind === "row") {
    return fail(scope, {
      code: "SEG4008",
      message: `a row means the same whenever it is read, so it cannot be held against ${code(scope.session.textOf(expr.span))}`,
      at: expr.span,
      help: [{ text: "write a date, such as `2026-03-01`", sure: false }],
    });
  }
  if (type !== "ago") {
    const kind = type === "now" ? "instant" : "date";
    return { kind: "moment", name: type, type: { kind }, nullable: false, span: expr.span };
  }
  const { unit = "day", span } = expr;
  const count = wholeNumber(expr, scope, { what: "how long ago", least: 0, most: longest[unit] });
  if (count === undefined) return undefined;
  return { kind: "ago", count, unit, type: { kind: "instant" }, nullable: false, span };
}
