import fc from "fast-check";
import type { Cond, Value } from "@satsuma/ir";
import { constant, known, near, orElse, place, point, textType } from "../support/build.ts";
import { literals, oneOf } from "./random-kinds.ts";
import type { Arb, Kind } from "./random-kinds.ts";
import { places } from "./random-shop.ts";
import type { Making } from "./random-scope.ts";

const globs = fc.constantFrom("*", "a*", "*b", "*%*", "?", "??", "a?b", "w*b");

/** Conditions, at most so deep. */
export function condTrees(depth: number, making: Making): Arb<Cond> {
  const atoms = fc.oneof(...comparisons(depth, making), ...tests(depth, making));
  if (depth === 0) return atoms;
  const below = making.trees.cond(depth - 1);
  const several = fc.array(below, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { weight: 4, arbitrary: atoms },
    fc.tuple(oneOf("and", "or"), several).map(([kind, of]): Cond => ({ kind, of })),
    below.map((of): Cond => ({ kind: "not", of })),
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), several)
      .map(([count, of]): Cond => ({ kind: "atLeast", count, of })),
    below.map((of): Cond => ({ kind: "member", segment: "another", of })),
    below.map((of): Cond => ({ kind: "definedCond", name: "named", of })),
    ...making.scope.conds(depth - 1, making.trees),
  );
}

function comparisons(depth: number, { trees }: Making): Arb<Cond>[] {
  const level = Math.max(0, depth - 1);
  const either = (kind: Kind): Arb<Value> => fc.oneof(literals[kind], trees.value(kind, level));
  const ordered = oneOf<Kind>("number", "number", "date", "instant", "approx");
  const listed = oneOf<Kind>("number", "text", "date");
  return [
    ordered.chain((kind) =>
      fc
        .tuple(trees.value(kind, level), oneOf("eq", "lt", "le", "gt", "ge"), either(kind))
        .map(([left, op, right]): Cond => ({ kind: "compare", op, left, right })),
    ),
    fc
      .tuple(trees.value("text", level), either("text"))
      .map(([left, right]): Cond => ({ kind: "compare", op: "eq", left, right })),
    ordered.chain((kind) =>
      fc
        .tuple(trees.value(kind, level), either(kind), either(kind))
        .map(([value, low, high]): Cond => ({ kind: "between", value, low, high })),
    ),
    listed.chain((kind) =>
      fc
        .tuple(trees.value(kind, level), fc.array(literals[kind], { maxLength: 3 }), fc.boolean())
        .map(([value, set, fold]): Cond => ({
          kind: "in",
          value,
          set,
          fold: fold && kind === "text",
        })),
    ),
  ];
}

function tests(depth: number, { trees, scope }: Making): Arb<Cond>[] {
  const level = Math.max(0, depth - 1);
  const text = trees.value("text", level);
  const any = oneOf<Kind>("number", "text", "date", "instant", "approx", "yes/no");
  const lists = scope.lists.map((value) =>
    fc
      .tuple(oneOf("any", "all"), fc.array(literals.text, { maxLength: 3 }), fc.boolean())
      .map(([quantifier, items, fold]): Cond => ({
        kind: "listHas",
        quantifier,
        value,
        items,
        ...(fold && { fold }),
      })),
  );
  return [
    any.chain((kind) => trees.value(kind, level)).map((value): Cond => ({ kind: "known", value })),
    trees.value("yes/no", level).map((value): Cond => ({ kind: "isYes", value })),
    fc
      .tuple(oneOf("equals", "contains", "starts", "ends"), text, literals.text, fc.boolean())
      .map(([op, value, pattern, fold]): Cond => ({ kind: "text", op, value, pattern, fold })),
    fc.tuple(text, globs, fc.boolean()).map(([value, glob, fold]): Cond => ({
      kind: "text",
      op: "glob",
      value,
      pattern: constant(textType, glob),
      fold,
    })),
    ...lists,
    ...distances(level, { trees, scope }),
  ];
}

/** Places of customers or events, or made of numbers, some of them beyond the globe. */
function distances(level: number, { trees, scope }: Making): Arb<Cond>[] {
  if (scope.points.length === 0) return [];
  const made = fc
    .tuple(trees.value("number", level), trees.value("number", level))
    .map(([latitude, longitude]) => point(latitude, longitude));
  const constants = oneOf(...places.map(([latitude, longitude]) => place(latitude, longitude)));
  const plain = fc.oneof(fc.constantFrom(...scope.points), fc.constantFrom(...scope.points), made);
  const either = fc.oneof(
    plain,
    fc.tuple(plain, fc.oneof(constants, plain)).map(([value, fallback]) => orElse(value, fallback)),
  );
  return [
    either.map(known),
    fc
      .tuple(
        either,
        fc.oneof(constants, either),
        oneOf("0", "111195", "504659", "504658.5", "20015114"),
      )
      .map(([value, of, metres]) => near(value, of, metres)),
  ];
}
