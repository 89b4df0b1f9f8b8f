import fc from "fast-check";
import type { Cond, DatePart, TimeUnit, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import {
  approxType,
  constant,
  date,
  dateType,
  digits,
  instant,
  instantType,
  numberType,
  textType,
  yesNoType,
} from "../support/build.ts";
import { amounts, asOf, dates, instants, statuses, texts, timezone } from "./random-shop.ts";

/** The kinds of types that random trees have. */
export type Kind = "number" | "approx" | "text" | "date" | "instant" | "yes/no";

type Arb<Of> = fc.Arbitrary<Of>;

/** What random trees are made of: values of customers, or of the events of one table. */
export interface Scope {
  readonly leaves: Readonly<Record<Kind, readonly Arb<Value>[]>>;
  readonly lists: readonly Value[];
}

/** Random well-typed trees over a scope, at most so deep. */
export interface Trees {
  value(kind: Kind, depth: number): Arb<Value>;
  cond(depth: number): Arb<Cond>;
}

const types: Readonly<Record<Kind, ValueType>> = {
  number: numberType,
  approx: approxType,
  text: textType,
  date: dateType,
  instant: instantType,
  "yes/no": yesNoType,
};

/** Constants of each kind, many of them equal to data. */
export const literals: Readonly<Record<Kind, Arb<Value>>> = {
  number: fc.constantFrom(...[...amounts, "0", "3"].map(digits)),
  approx: fc.constantFrom(...["0", "1.5", "50", "-0.5"].map((of) => constant(approxType, of))),
  text: fc.constantFrom(...[...texts, ...statuses].map((of) => constant(textType, of))),
  date: fc.constantFrom(...dates.map(date)),
  instant: fc.constantFrom(...instants.map(instant)),
  "yes/no": fc.constantFrom(constant(yesNoType, true), constant(yesNoType, false)),
};

/** The local date of an instant. */
export const onDate = (value: Value): Value => ({
  kind: "localDate",
  value,
  timezone,
  type: dateType,
  nullable: true,
});

const oneOf = <const Of>(...values: readonly Of[]): Arb<Of> => fc.constantFrom(...values);
const units = oneOf<TimeUnit>("minute", "hour", "day", "week", "month", "quarter", "year");
const parts = oneOf<DatePart>("day", "week", "month", "quarter", "year");
const factors = fc.constantFrom(...["0", "2", "-1.5", "0.25"].map(digits));
const globs = fc.constantFrom("*", "a*", "*b", "*%*", "?", "??", "a?b", "w*b");

/** Trees over a scope; each kind and depth is made once. */
export function treesOf(scope: Scope): Trees {
  const values = new Map<string, Arb<Value>>();
  const conds = new Map<number, Arb<Cond>>();
  const trees: Trees = {
    value(kind, depth) {
      const key = `${kind} ${depth}`;
      const made = values.get(key) ?? valueTrees(kind, depth, { trees, scope });
      values.set(key, made);
      return made;
    },
    cond(depth) {
      const made = conds.get(depth) ?? condTrees(depth, { trees, scope });
      conds.set(depth, made);
      return made;
    },
  };
  return trees;
}

interface Making {
  readonly trees: Trees;
  readonly scope: Scope;
}

function valueTrees(kind: Kind, depth: number, { trees, scope }: Making): Arb<Value> {
  const leaves = scope.leaves[kind];
  const shallow =
    leaves.length === 0 ? literals[kind] : fc.oneof(...leaves, ...leaves, literals[kind]);
  if (depth === 0) return shallow;
  const below = trees.value(kind, depth - 1);
  const typed = { nullable: true, type: types[kind] };
  const defaulted = fc
    .tuple(below, below)
    .map(([value, fallback]): Value => ({ kind: "default", value, fallback, ...typed }));
  const chosen = fc
    .tuple(trees.cond(depth - 1), below, fc.option(below, { nil: undefined }))
    .map(([when, value, otherwise]): Value => ({
      kind: "case",
      when: [when],
      values: [value],
      ...(otherwise && { otherwise }),
      ...typed,
    }));
  return fc.oneof(shallow, defaulted, chosen, ...formsOf[kind](depth - 1, trees));
}

type Forms = (depth: number, trees: Trees) => Arb<Value>[];

/** Forms that only values of one kind have. */
const formsOf: Readonly<Record<Kind, Forms>> = {
  number: (depth, trees) => [
    ...arithmetic(depth, trees),
    ...functions(depth, trees),
    ...times(depth, trees),
  ],
  approx: (depth, trees) => {
    const [number, approx] = [trees.value("number", depth), trees.value("approx", depth)];
    const typed = { type: approxType, nullable: true };
    return [
      fc
        .tuple(number, number)
        .map(([left, right]): Value => ({ kind: "arithmetic", op: "/", left, right, ...typed })),
      fc
        .tuple(approx, oneOf("+", "-", "*", "/"), number)
        .map(([left, op, right]): Value => ({ kind: "arithmetic", op, left, right, ...typed })),
    ];
  },
  text: (depth, trees) => {
    const typed = { type: textType, nullable: true };
    return [
      fc
        .tuple(oneOf("lower", "trim"), trees.value("text", depth))
        .map(([fn, value]): Value => ({ kind: "call", fn, args: [value], ...typed })),
      timed(depth, trees).map((value): Value => ({
        kind: "part",
        part: "weekday",
        value,
        timezone,
        ...typed,
      })),
    ];
  },
  date: (depth, trees) => [trees.value("instant", depth).map(onDate)],
  instant: () => [],
  "yes/no": (depth, trees) => [
    trees
      .cond(depth)
      .map((cond): Value => ({ kind: "truth", of: cond, type: yesNoType, nullable: false })),
  ],
};

const numeric = { type: numberType, nullable: true };
const timed = (depth: number, trees: Trees): Arb<Value> =>
  fc.oneof(trees.value("date", depth), trees.value("instant", depth));

const arithmetic: Forms = (depth, trees) => {
  const number = trees.value("number", depth);
  return [
    fc
      .tuple(number, oneOf("+", "-"), number)
      .map(([left, op, right]): Value => ({ kind: "arithmetic", op, left, right, ...numeric })),
    fc
      .tuple(number, factors)
      .map(([left, right]): Value => ({ kind: "arithmetic", op: "*", left, right, ...numeric })),
    number.map((value): Value => ({ kind: "negate", value, ...numeric })),
  ];
};

const functions: Forms = (depth, trees) => {
  const number = trees.value("number", depth);
  return [
    fc
      .tuple(oneOf("smaller", "larger"), number, number)
      .map(([fn, a, b]): Value => ({ kind: "call", fn, args: [a, b], ...numeric })),
    fc.tuple(number, oneOf("0", "1")).map(([value, places]): Value => ({
      kind: "call",
      fn: "round",
      args: [value, digits(places)],
      ...numeric,
    })),
    number.map((value): Value => ({ kind: "call", fn: "abs", args: [value], ...numeric })),
    trees
      .value("text", depth)
      .map((value): Value => ({ kind: "call", fn: "length", args: [value], ...numeric })),
  ];
};

const times: Forms = (depth, trees) => [
  fc
    .tuple(units, oneOf("since", "until"), timed(depth, trees))
    .map(([unit, direction, value]): Value => ({
      kind: "elapsed",
      unit,
      direction,
      value,
      asOf,
      timezone,
      ...numeric,
    })),
  fc
    .tuple(parts, timed(depth, trees))
    .map(([part, value]): Value => ({ kind: "part", part, value, timezone, ...numeric })),
];

function condTrees(depth: number, making: Making): Arb<Cond> {
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
      .tuple(oneOf("any", "all"), fc.array(literals.text, { maxLength: 3 }))
      .map(([quantifier, items]): Cond => ({ kind: "listHas", quantifier, value, items })),
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
  ];
}
