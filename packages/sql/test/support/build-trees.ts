import type {
  Aggregate,
  AggregateFunction,
  Bound,
  Cond,
  DatePart,
  FunctionName,
  Literal,
  TimeUnit,
  Value,
  Window,
} from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";

/** Short ways to build resolved trees in tests. */

export const numberType: ValueType = { kind: "number" };
export const textType: ValueType = { kind: "text" };
export const approxType: ValueType = { kind: "approx" };
export const dateType: ValueType = { kind: "date" };
export const instantType: ValueType = { kind: "instant" };
export const yesNoType: ValueType = { kind: "yes/no" };

export const constant = (type: ValueType, value: string | boolean): Literal => ({
  kind: "literal",
  type,
  nullable: false,
  value,
});
export const digits = (value: string): Literal => constant(numberType, value);
export const date = (value: string): Literal => constant(dateType, value);
export const instant = (value: string): Literal => constant(instantType, value);

export const attribute = (name: string, type: ValueType, nullable = true): Value => ({
  kind: "attribute",
  name,
  type,
  nullable,
});
export const field = (event: string, name: string, type: ValueType, nullable = true): Value => ({
  kind: "field",
  event,
  name,
  type,
  nullable,
});

export const ever: Window = { kind: "bounds" };
export const bound = (value: Value, inclusive: boolean, timezone?: string): Bound => ({
  kind: "bound",
  value,
  inclusive,
  ...(timezone !== undefined && { timezone }),
});
export const window = (from?: string, to?: string): Window => ({
  kind: "bounds",
  ...(from !== undefined && { low: bound(instant(from), true) }),
  ...(to !== undefined && { high: bound(instant(to), false) }),
});

export function aggregate(
  fn: AggregateFunction,
  event: string,
  options: { argument?: Value; filter?: Cond; window?: Window } = {},
): Aggregate {
  const { argument, filter, window: of = ever } = options;
  return {
    kind: "aggregate",
    fn,
    event,
    window: of,
    ...(argument && { argument }),
    ...(filter && { filter }),
    type: typeOf(fn, argument),
    nullable: fn !== "count" && fn !== "countDistinct" && fn !== "sum",
  };
}

function typeOf(fn: AggregateFunction, argument: Value | undefined): ValueType {
  if (fn === "count" || fn === "countDistinct") return numberType;
  if (fn === "average") return approxType;
  return argument?.type ?? numberType;
}

export const words = (value: string): Literal => constant(textType, value);
export const euros = (value: string): Literal =>
  constant({ kind: "money", currency: "EUR" }, value);
export const double = (value: string): Literal => constant(approxType, value);

export const yes: Cond = { kind: "constant", value: true };
export const no: Cond = { kind: "constant", value: false };
export const not = (of: Cond): Cond => ({ kind: "not", of });
export const all = (...of: readonly Cond[]): Cond => ({ kind: "and", of });
export const any = (...of: readonly Cond[]): Cond => ({ kind: "or", of });
export const known = (value: Value): Cond => ({ kind: "known", value });
export const isYes = (value: Value): Cond => ({ kind: "isYes", value });
export const oneOf = (value: Value, set: readonly Value[], fold = false): Cond => ({
  kind: "in",
  value,
  set,
  fold,
});
export const between = (value: Value, low: Value, high: Value): Cond => ({
  kind: "between",
  value,
  low,
  high,
});
export const compare = (
  left: Value,
  op: Extract<Cond, { kind: "compare" }>["op"],
  right: Value,
): Cond => ({ kind: "compare", left, op, right });
export const matches = (
  value: Value,
  op: Extract<Cond, { kind: "text" }>["op"],
  pattern: string,
  fold = false,
): Cond => ({ kind: "text", op, value, pattern: words(pattern), fold });
export const holds = (
  value: Value,
  quantifier: "any" | "all",
  ...items: readonly string[]
): Cond => ({ kind: "listHas", quantifier, value, items: items.map(words) });
export const member = (segment: string, of: Cond, timezone?: string): Cond => ({
  kind: "member",
  segment,
  of,
  ...(timezone !== undefined && { timezone }),
});
export const inWindow = (value: Value, of: Window): Cond => ({
  kind: "inWindow",
  value,
  window: of,
});

export const elapsed = (unit: TimeUnit, direction: "since" | "until", value: Value): Value => ({
  kind: "elapsed",
  direction,
  unit,
  value,
  type: numberType,
  nullable: value.nullable,
});
export const part = (of: DatePart, value: Value): Value => ({
  kind: "part",
  part: of,
  value,
  type: of === "weekday" ? textType : numberType,
  nullable: value.nullable,
});
export const localDate = (value: Value, timezone?: string): Value => ({
  kind: "localDate",
  value,
  ...(timezone !== undefined && { timezone }),
  type: dateType,
  nullable: value.nullable,
});
export const orElse = (value: Value, fallback: Value): Value => ({
  kind: "default",
  value,
  fallback,
  type: value.type,
  nullable: fallback.nullable,
});
export const call = (fn: FunctionName, ...args: readonly Value[]): Value => ({
  kind: "call",
  fn,
  args,
  type: fn === "length" ? numberType : (args[0]?.type ?? numberType),
  nullable: args.some(({ nullable }) => nullable),
});
export const truth = (of: Cond): Value => ({ kind: "truth", of, type: yesNoType, nullable: false });
export const ago = (count: number, unit: TimeUnit): Value => ({
  kind: "ago",
  count,
  unit,
  type: instantType,
  nullable: false,
});
export const score: Value = {
  kind: "stored",
  table: "scores",
  column: "score",
  type: approxType,
  nullable: true,
};
export const days = (count: number): Literal => constant({ kind: "duration" }, `P${count}D`);

const arithmeticOf = (left: Value, op: "+" | "-" | "*" | "/", right: Value): Value => ({
  kind: "arithmetic",
  op,
  left,
  right,
  type:
    op === "/" || left.type.kind === "approx" || right.type.kind === "approx"
      ? approxType
      : right.type.kind === "money"
        ? right.type
        : left.type,
  nullable: op === "/" || left.nullable || right.nullable,
});
export const plus = (left: Value, right: Value): Value => arithmeticOf(left, "+", right);
export const less = (left: Value, right: Value): Value => arithmeticOf(left, "-", right);
export const times = (left: Value, right: Value): Value => arithmeticOf(left, "*", right);
export const over = (left: Value, right: Value): Value => arithmeticOf(left, "/", right);
export const minus = (value: Value): Value => ({
  kind: "negate",
  value,
  type: value.type,
  nullable: value.nullable,
});
export function branch(branches: readonly (readonly [Cond, Value])[], otherwise?: Value): Value {
  const values = branches.map(([, value]) => value);
  return {
    kind: "case",
    when: branches.map(([when]) => when),
    values,
    ...(otherwise && { otherwise }),
    type: values[0]?.type ?? otherwise?.type ?? numberType,
    nullable: otherwise === undefined || [...values, otherwise].some(({ nullable }) => nullable),
  };
}
export const span = (to: Value, from: Value): Value => ({
  ...arithmeticOf(to, "-", from),
  type: numberType,
});
export const moved = (value: Value, op: "+" | "-", duration: string): Value =>
  arithmeticOf(value, op, constant({ kind: "duration" }, duration));
