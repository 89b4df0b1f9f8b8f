import { dayStart, resolveValue } from "@satsuma/ir";
import type { Fact, Literal as Constant } from "@satsuma/ir";
import { nearestNames } from "@satsuma/model";
import type { ValueType } from "@satsuma/model";
import type { Datum } from "../../ast.ts";
import { fail } from "../scope.ts";
import { checkLiteral } from "../values/literal.ts";
import { asAmountOf } from "../values/numeric.ts";
import { code, fix, listed, quotedText, replace } from "../wording/words.ts";
import type { DataColumn, DataScope } from "./data-scope.ts";
import { wrongType } from "./wrong-type.ts";

type LiteralDatum = Extract<Datum, { kind: "literal" }>;

/** What a constant says of a column; undefined, and reported, when it is not of the column's type. */
export function factOfLiteral(
  datum: LiteralDatum,
  of: DataColumn,
  data: DataScope,
): Fact | undefined {
  const { literal } = datum;
  if (hasStraySign(datum, data)) return wrongType(datum, of, data);
  const checked = checkLiteral(literal, data.scope);
  const resolved = checked && resolveValue(checked, data.clock);
  if (resolved?.kind !== "literal") return undefined;
  const constant = constantFor(resolved, of.column.type, data);
  return constant ? withinList(datum, constant.value, of, data) : wrongType(datum, of, data);
}

/** `-"x"`: only numbers have a sign. */
function hasStraySign({ literal, span }: LiteralDatum, { scope }: DataScope): boolean {
  const isNumber = ["number", "percent", "money"].includes(literal.type);
  return !isNumber && scope.session.textOf(span).startsWith("-");
}

/** The constant as the type has it; undefined where it is no such value. A date is an instant where it begins. */
function constantFor(
  written: Constant,
  type: ValueType,
  { clock }: DataScope,
): Constant | undefined {
  const constant = asAmountOf(written, type);
  const { kind } = constant.type;
  switch (type.kind) {
    case "text":
    case "enum":
      return kind === "text" ? written : undefined;
    case "number":
      return kind === "number" ? written : undefined;
    case "approx":
      return kind === "number" || isAmountIn(constant.type, type.currency) ? written : undefined;
    case "money":
      return isAmountIn(constant.type, type.currency) ? written : undefined;
    case "date":
    case "annual date":
      return kind === "date" ? written : undefined;
    case "instant":
      return kind === "date" ? startOf(written, clock.timezone) : sameKind(written, "instant");
    case "yes/no":
    case "duration":
      return sameKind(written, type.kind);
    case "point":
    case "list":
      return undefined;
  }
}

const isAmountIn = (type: ValueType, currency: string | undefined): boolean =>
  type.kind === "money" && type.currency === currency;

const sameKind = (constant: Constant, kind: ValueType["kind"]): Constant | undefined =>
  constant.type.kind === kind ? constant : undefined;

const startOf = (constant: Constant, timezone: string): Constant => ({
  ...constant,
  value: dayStart(String(constant.value), timezone),
});

/** A closed list has no other values. */
function withinList(
  { span }: LiteralDatum,
  value: string | boolean,
  { name, column: { type } }: DataColumn,
  { scope }: DataScope,
): Fact | undefined {
  if (type.kind !== "enum" || typeof value !== "string" || type.values.includes(value))
    return value;
  return fail(scope, {
    code: "SEG3006",
    message: `${code(name)} is never ${quotedText(value)}; it can be ${listed(type.values.slice(0, 10).map(quotedText), "or")}`,
    at: span,
    help: nearestNames(value, type.values).map((known) =>
      fix(`did you mean ${quotedText(known)}?`, [replace(span, quotedText(known))], false),
    ),
  });
}
