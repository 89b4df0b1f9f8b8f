import type { RuleFunction, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Argument, Path } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { withNullable } from "../values/nullable.ts";
import { asAmountOf, numeric, numericType } from "../values/numeric.ts";
import { checkValue } from "../values/value.ts";
import { aType, code } from "../wording/words.ts";
import { isOnGlobe } from "./point.ts";

/** The functions of the language, as they are shown. */
export const signatures: Readonly<Record<RuleFunction, string>> = {
  lower: "lower(text)",
  trim: "trim(text)",
  length: "length(text)",
  round: "round(number, places)",
  abs: "abs(number)",
  smaller: "smaller(a, b)",
  larger: "larger(a, b)",
  point: "point(latitude, longitude)",
};

/** True for the functions of the language. */
export const isFunction = (name: string): name is keyof typeof signatures =>
  Object.hasOwn(signatures, name);

/** A call of a function of the language. */
export function checkFunction(path: Path, fn: RuleFunction, scope: Scope): Value | undefined {
  const args = checkArgs(path.args ?? [], scope);
  if (!args) return undefined;
  const call = typed(fn, args, path, scope);
  return call && withNullable({ ...call, kind: "call", fn, nullable: true, span: path.span });
}

function checkArgs(args: readonly Argument[], scope: Scope): Value[] | undefined {
  const values = args.map(({ value }) =>
    value.kind === "list" ? listArgument(value, scope) : checkValue(value, scope),
  );
  return values.every((value) => value !== undefined) ? values : undefined;
}

const listArgument = (list: { readonly span: Path["span"] }, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG2010",
    message: "a list cannot be given to this function",
    at: list.span,
  });

interface Typed {
  readonly type: ValueType;
  readonly args: readonly Value[];
}

function typed(
  fn: RuleFunction,
  args: readonly Value[],
  path: Path,
  scope: Scope,
): Typed | undefined {
  const [a, b] = args;
  const wrong = (): undefined => wrongArguments(fn, args, path, scope);
  switch (fn) {
    case "lower":
    case "trim":
      return a && !b && isText(a) ? { type: { kind: "text" }, args } : wrong();
    case "length":
      return a && !b && isText(a) ? { type: { kind: "number" }, args } : wrong();
    case "abs":
      return a && !b && numeric(a.type) ? { type: a.type, args } : wrong();
    case "point":
      if (!a || !b || args.length !== 2 || ![a, b].every(isDegrees)) return wrong();
      return isOnGlobe(args, path, scope) ? { type: { kind: "point" }, args } : undefined;
    case "round":
      return a && args.length <= 2 ? (rounded(a, b) ?? wrong()) : wrong();
    case "smaller":
    case "larger":
      return a && b && args.length === 2 ? (chosen(a, b) ?? wrong()) : wrong();
  }
}

/** Rounding makes a number exact again. Without places it rounds to whole ones. */
function rounded(value: Value, places: Value | undefined): Typed | undefined {
  const side = numeric(value.type);
  const zero: Value = { kind: "literal", type: { kind: "number" }, nullable: false, value: "0" };
  const to = places ?? zero;
  const isPlaces =
    to.kind === "literal" && to.type.kind === "number" && placesPattern.test(String(to.value));
  if (!side || !isPlaces) return undefined;
  return { type: numericType({ ...side, exact: true }), args: [value, to] };
}

const placesPattern = /^\d$/u;

/** Both numbers, amounts of one currency, or both dates or both instants. */
function chosen(left: Value, right: Value): Typed | undefined {
  const [a, b] = [asAmountOf(left, right.type), asAmountOf(right, left.type)];
  const [x, y] = [numeric(a.type), numeric(b.type)];
  if (x && y)
    return x.currency === y.currency
      ? { type: numericType({ ...x, exact: x.exact && y.exact }), args: [a, b] }
      : undefined;
  const isTime = a.type.kind === "date" || a.type.kind === "instant";
  return isTime && a.type.kind === b.type.kind ? { type: a.type, args: [a, b] } : undefined;
}

function isDegrees({ type }: Value): boolean {
  const side = numeric(type);
  return side !== undefined && side.currency === undefined;
}

const isText = (value: Value): boolean => value.type.kind === "text" || value.type.kind === "enum";

function wrongArguments(
  fn: RuleFunction,
  args: readonly Value[],
  path: Path,
  scope: Scope,
): undefined {
  const given = args.map(({ type }) => aType(type)).join(", ");
  return fail(scope, {
    code: "SEG2010",
    message: `${code(signatures[fn])} cannot be given ${given === "" ? "nothing" : given}`,
    at: path.span,
    notes:
      fn === "round" ? ["The number of places is a whole number from 0 to 9, written out."] : [],
  });
}
