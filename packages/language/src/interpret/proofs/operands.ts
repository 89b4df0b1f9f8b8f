import type { Cond, Value } from "@satsuma/ir";

/** A condition that compares values: not made of others, nor of a customer's place, lot or events in order. */
export type Test = Exclude<
  Cond,
  {
    kind:
      | "and"
      | "or"
      | "not"
      | "atLeast"
      | "periods"
      | "member"
      | "definedCond"
      | "rank"
      | "sequence"
      | "sample";
  }
>;

/** The values a condition tests. */
export function operands(cond: Test): readonly Value[] {
  switch (cond.kind) {
    case "compare":
      return [cond.left, cond.right];
    case "between":
      return [cond.value, cond.low, cond.high];
    case "in":
      return [cond.value, ...cond.set];
    case "text":
      return [cond.value, cond.pattern];
    case "listHas":
      return [cond.value, ...cond.items];
    case "near":
      return [cond.value, cond.of];
    case "known":
    case "isYes":
    case "inWindow":
      return [cond.value.kind === "anniversary" ? cond.value.value : cond.value];
    case "constant":
      return [];
  }
}
