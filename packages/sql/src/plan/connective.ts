import type { Cond } from "@satsuma/ir";

/**
 * `and` or `or` over simple conditions: constants fall away, and a condition counts once. `decides` is the constant that settles
 * the whole: false for `and`, true for `or`.
 */
export function connective(of: readonly Cond[], kind: "and" | "or", decides: boolean): Cond {
  if (of.some((cond) => isConstant(cond, decides))) return { kind: "constant", value: decides };
  const left = [...new Set(of.filter((cond) => !isConstant(cond, !decides)))];
  if (left.length === 0) return { kind: "constant", value: !decides };
  return left.length === 1 && left[0] !== undefined ? left[0] : { kind, of: left };
}

const isConstant = (cond: Cond, value: boolean): boolean =>
  cond.kind === "constant" && cond.value === value;
