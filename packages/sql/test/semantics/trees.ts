import type { Cond, FunctionName, Value } from "@satsuma/ir";
import {
  approxType,
  constant,
  dateType,
  field,
  instantType,
  numberType,
  textType,
  yesNoType,
} from "../support/build.ts";

/** What a rule says, its tree, and what it must come to: `unknown` is NULL. */
export type Meaning = readonly [says: string, tree: Cond | Value, comesTo: string];

type Elapsed = Extract<Value, { kind: "elapsed" }>;

export const number = (of: string): Value => field("row", of, numberType);
export const approx = (of: string): Value => field("row", of, approxType);
export const text = (of: string): Value => field("row", of, textType);
export const list = (of: string): Value => field("row", of, { kind: "list", of: textType });
export const words = (of: string): Value => constant(textType, of);
export const yesNo = (of: string): Cond => ({ kind: "isYes", value: field("row", of, yesNoType) });
export const arithmetic = (left: Value, op: "+" | "-" | "*" | "/", right: Value): Value => ({
  kind: "arithmetic",
  op,
  left,
  right,
  type: op === "/" || left.type.kind === "approx" ? approxType : left.type,
  nullable: true,
});
export const call = (fn: FunctionName, ...args: Value[]): Value => ({
  kind: "call",
  fn,
  args,
  type: fn === "length" ? numberType : (args[0]?.type ?? numberType),
  nullable: true,
});
export const isIn = (value: Value, set: Value[], fold = false): Cond => ({
  kind: "in",
  value,
  set,
  fold,
});
export const textTest = (
  op: "equals" | "contains" | "starts" | "ends" | "glob",
  value: Value,
  pattern: string,
  fold = false,
): Cond => ({ kind: "text", op, value, pattern: words(pattern), fold });
export const since = (
  unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year",
  value: Value,
  asOf: string,
): Elapsed => ({
  kind: "elapsed",
  direction: "since",
  unit,
  value,
  asOf,
  timezone: "Europe/Berlin",
  type: numberType,
  nullable: true,
});
export const until = (unit: "day" | "month" | "year", value: Value, asOf: string): Elapsed => ({
  ...since(unit, value, asOf),
  direction: "until",
});
export const part = (
  of: "weekday" | "week" | "month" | "quarter" | "year" | "hour" | "minute" | "day",
  value: Value,
): Value => ({
  kind: "part",
  part: of,
  value,
  timezone: "Europe/Berlin",
  type: of === "weekday" ? textType : numberType,
  nullable: true,
});
export const day = (of: string): Value => field("row", of, dateType);
export const moment = (of: string): Value => field("row", of, instantType);
export const localDate = (value: Value): Value => ({
  kind: "localDate",
  value,
  timezone: "Europe/Berlin",
  type: dateType,
  nullable: true,
});
