import { approx, arithmetic } from "@satsuma/plugin";
import type { Value } from "@satsuma/plugin";

/** A number as a double. */
export const double = (value: Value): Value => arithmetic(value, "*", approx(1));

export const plus = (left: Value, right: Value): Value => arithmetic(left, "+", right);

export const times = (left: Value, right: Value): Value => arithmetic(left, "*", right);

/** The smaller of two doubles; unknown when either is. */
export const smaller = (left: Value, right: Value): Value => call("smaller", left, right);

export const absolute = (value: Value): Value => call("abs", value);

const call = (fn: "smaller" | "abs", ...args: readonly Value[]): Value => ({
  kind: "call",
  fn,
  args,
  type: { kind: "approx" },
  nullable: true,
});
