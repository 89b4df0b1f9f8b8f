import type { ValueType } from "@satsuma/model";
import { decimalOfDouble, decimalText } from "./decimal.ts";
import type { Aggregate, Cond, Literal, ScoreFunction, Step, Value, Window } from "./tree.ts";

/** An exact number. @throws RangeError unless finite. */
export const number = (value: number): Literal => ({
  kind: "literal",
  type: { kind: "number" },
  nullable: false,
  value: decimalText(decimalOfDouble(value)),
});

/** A double-precision constant. @throws RangeError unless finite. */
export const approx = (value: number): Literal => ({ ...number(value), type: { kind: "approx" } });

/** A constant of any type, written as `Literal` says. */
export const literal = (type: ValueType, value: string | boolean): Literal => ({
  kind: "literal",
  type,
  nullable: false,
  value,
});

/** A text constant. */
export const text = (value: string): Literal => ({
  kind: "literal",
  type: { kind: "text" },
  nullable: false,
  value,
});

/** A feature of the method at hand. */
export const feature = (name: string, type: ValueType): Value => ({
  kind: "feature",
  name,
  type,
  nullable: true,
});

/** The customer's key, of the type the catalogue gives it. */
export const customerKey = (type: ValueType): Value => ({ kind: "key", type, nullable: false });

/** How many events of a table that pass the filter, if there is one, lie in a window. */
export const eventCount = (
  { event, filter }: Pick<Step, "event" | "filter">,
  window: Window,
): Aggregate => ({
  kind: "aggregate",
  fn: "count",
  event,
  ...(filter && { filter }),
  window,
  type: { kind: "number" },
  nullable: false,
});

/** `left op right`; false when either is unknown. */
export const compare = (left: Value, op: "eq" | "lt" | "le" | "gt" | "ge", right: Value): Cond => ({
  kind: "compare",
  op,
  left,
  right,
});

/** `low <= value <= high`; false when any is unknown. */
export const between = (value: Value, low: Value, high: Value): Cond => ({
  kind: "between",
  value,
  low,
  high,
});

/**
 * `left op right`; unknown when either is. Division is in doubles, and unknown by zero; all else is exact unless an operand
 * is a double. An amount stays one when it is multiplied by a number.
 */
export const arithmetic = (left: Value, op: "+" | "-" | "*" | "/", right: Value): Value => ({
  kind: "arithmetic",
  op,
  left,
  right,
  type: arithmeticType(left.type, op, right.type),
  nullable: op === "/" || left.nullable || right.nullable,
});

function arithmeticType(left: ValueType, op: string, right: ValueType): ValueType {
  if (op === "/" || left.kind === "approx" || right.kind === "approx") return { kind: "approx" };
  return right.kind === "money" ? right : left;
}

/** e to the power of a number, as a double; unknown where that is not finite. */
export const exp = (value: Value): Value => scoreCall("exp", value);

/** The natural logarithm, as a double; unknown unless the number is above 0. */
export const ln = (value: Value): Value => scoreCall("ln", value);

/** The square root, as a double; unknown below 0. */
export const sqrt = (value: Value): Value => scoreCall("sqrt", value);

const scoreCall = (fn: ScoreFunction, value: Value): Value => ({
  kind: "call",
  fn,
  args: [value],
  type: { kind: "approx" },
  nullable: true,
});

/** The value with its sign turned. */
export const negate = (value: Value): Value => ({
  kind: "negate",
  value,
  type: value.type,
  nullable: value.nullable,
});

export const not = (of: Cond): Cond => ({ kind: "not", of });

/** True when all hold; true for an empty list. */
export const and = (...of: readonly Cond[]): Cond =>
  of.length === 1 && of[0] !== undefined
    ? of[0]
    : of.length === 0
      ? { kind: "constant", value: true }
      : { kind: "and", of };

/** True when any holds; false for an empty list. */
export const or = (...of: readonly Cond[]): Cond =>
  of.length === 1 && of[0] !== undefined
    ? of[0]
    : of.length === 0
      ? { kind: "constant", value: false }
      : { kind: "or", of };

/** True when the value is known. */
export const known = (value: Value): Cond => ({ kind: "known", value });

/** The value of the first branch whose condition holds; unknown when none does and there is no `otherwise`. */
export function choose(
  branches: readonly { readonly when: Cond; readonly value: Value }[],
  otherwise?: Value,
): Value {
  const first = branches[0]?.value ?? otherwise;
  if (first === undefined)
    throw new RangeError("branches must not be empty when there is no otherwise");
  const values = branches.map((branch) => branch.value);
  const nullable =
    otherwise === undefined || [...values, otherwise].some((value) => value.nullable);
  return {
    kind: "case",
    type: first.type,
    nullable,
    when: branches.map((branch) => branch.when),
    values,
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}
