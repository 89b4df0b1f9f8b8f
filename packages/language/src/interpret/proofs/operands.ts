import type { Cond, Step, Value } from "@satsuma/ir";

/** A condition that is not made of others. */
export type Test = Exclude<
  Cond,
  { kind: "and" | "or" | "not" | "atLeast" | "periods" | "member" | "definedCond" | "rank" }
>;

/** The values a condition tests. Of a sequence these are how many events of each step there are. */
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
    case "sequence":
      return cond.steps.map((step, i) => counted(step, i === 0 ? cond.window : { kind: "ever" }));
    case "constant":
    case "sample":
      return [];
  }
}

const counted = (
  { event, filter }: Step,
  window: Extract<Cond, { kind: "sequence" }>["window"],
): Value => ({
  kind: "aggregate",
  fn: "count",
  event,
  ...(filter && { filter }),
  window,
  type: { kind: "number" },
  nullable: false,
});
