import fc from "fast-check";
import type { DatePart, TimeUnit, Value } from "@satsuma/ir";
import { approxType, digits, numberType, textType, yesNoType } from "../support/build.ts";
import { literals, onDate, oneOf, types } from "./random-kinds.ts";
import type { Arb, Kind } from "./random-kinds.ts";
import { asOf, timezone } from "./random-shop.ts";
import type { Making, Trees } from "./random-scope.ts";

const units = oneOf<TimeUnit>("minute", "hour", "day", "week", "month", "quarter", "year");
const parts = oneOf<DatePart>("day", "week", "month", "quarter", "year");
const factors = fc.constantFrom(...["0", "2", "-1.5", "0.25"].map(digits));
/** Values of a kind, at most so deep. */
export function valueTrees(kind: Kind, depth: number, { trees, scope }: Making): Arb<Value> {
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
  date: (depth, trees) => [trees.value("instant", depth).map(onDate), moved(depth, trees, "date")],
  instant: (depth, trees) => [moved(depth, trees, "instant")],
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

/** Dates by days and more, instants by exact units. */
const moved = (depth: number, trees: Trees, kind: "date" | "instant"): Arb<Value> =>
  fc
    .tuple(
      trees.value(kind, depth),
      oneOf(-30, -1, 0, 1, 13),
      kind === "date"
        ? oneOf<TimeUnit>("day", "week", "month", "quarter", "year")
        : oneOf<TimeUnit>("minute", "hour"),
    )
    .map(([value, count, unit]): Value => ({
      kind: "plus",
      value,
      count,
      unit,
      type: types[kind],
      nullable: true,
    }));
