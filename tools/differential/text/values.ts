import { scores } from "../shop/columns.ts";
import { choose, column, columnsOf, isCustomer, sortOf } from "./context.ts";
import type { Context, Kind, Maker } from "./context.ts";
import { aggregate, count } from "./events.ts";
import { literal } from "./literals.ts";
import { percentile } from "./rankings.ts";
import { say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** A value of a kind: a column of what is looked at, or something computed. */
export const value = (kind: Kind, context: Context): Piece =>
  choose(
    context,
    [...simple(kind), ...simple(kind), constant(kind)],
    [...simple(kind), ...deep(kind)],
  );

/** A value that is no constant, where the place has one. */
export const subject = (kind: Kind, context: Context): Piece =>
  choose(
    context,
    [...simple(kind), constant(kind), ...ofEvents(kind)],
    [...deep(kind), ...ofEvents(kind)],
  );

/** Aggregates, as long as there is depth for what is in them. */
const ofEvents = (kind: Kind): readonly Maker[] =>
  aggregates[kind].map(
    (make): Maker =>
      (context) =>
        isCustomer(context) && context.depth >= -1 ? make(context) : undefined,
  );

const constant =
  (kind: Kind): Maker =>
  (context) =>
    kind === "list" ? column("list", context) : literal[kind](context);

const simple = (kind: Kind): readonly Maker[] => [
  (context) => column(kind, context),
  declared(kind),
  trait(kind),
];

const trait =
  (kind: Kind): Maker =>
  (context) => {
    const { random } = context;
    const [name] = columnsOf(kind, scores);
    if (name === undefined || !isCustomer(context) || random.percent(50)) return undefined;
    const path = random.pick(["health", "health.score", "health(window: 30 days)"]);
    return say(sortOf(kind, context), "trait")`${path}.${name}`;
  };

const declared =
  (kind: Kind): Maker =>
  (context) => {
    const names = context.declared.values[kind] ?? [];
    if (names.length === 0 || !isCustomer(context)) return undefined;
    return say(sortOf(kind, context), "defined value")`${context.random.pick(names)}`;
  };

const deep = (kind: Kind): readonly Maker[] => [
  ...computed[kind],
  ...ofEvents(kind),
  (context) => (isCustomer(context) ? percentile(kind, context) : undefined),
  withDefault(kind),
];

const withDefault =
  (kind: Kind): Maker =>
  (context) => {
    const { random } = context;
    if (kind === "list" || kind === "point") return undefined;
    const fallback = random.percent(50) ? value(kind, context) : literal[kind](context);
    return (
      fallback &&
      say(sortOf(kind, context), "default")`(${subject(kind, context)} default (${fallback}))`
    );
  };

const sum =
  (kind: Kind): Maker =>
  (context) =>
    say(
      sortOf(kind, context),
      "add",
    )`(${value(kind, context)} ${context.random.pick(["+", "-"])} ${value(kind, context)})`;

const times =
  (kind: Kind): Maker =>
  (context) =>
    say(
      sortOf(kind, context),
      "multiply",
    )`(${column(kind, context) ?? value(kind, { ...context, depth: 0 })} * ${context.random.pick(["2", "0.5", "1.25", "30%", "-3"])})`;

const negative =
  (kind: Kind): Maker =>
  (context) =>
    say(sortOf(kind, context), "negate")`(-${enclosed(value(kind, context))})`;

const chosen =
  (kind: Kind): Maker =>
  (context) =>
    say(
      sortOf(kind, context),
      "smaller and larger",
    )`${context.random.pick(["smaller", "larger"])}(${value(kind, context)}, ${value(kind, context)})`;

const absolute =
  (kind: Kind): Maker =>
  (context) =>
    say(sortOf(kind, context), "abs")`abs(${value(kind, context)})`;

const rounded =
  (kind: Kind, from: Kind): Maker =>
  (context) =>
    say(
      sortOf(kind, context),
      "round",
    )`round(${value(from, context)}${context.random.pick(["", ", 0", ", 1", ", 2"])})`;

const enclosed = (piece: Piece): Piece => say("enclosed")`(${piece})`;

const elapsed: Maker = (context) => {
  const { random } = context;
  if (!isCustomer(context)) return undefined;
  const isClock = random.percent(40);
  const unit = random.pick(
    isClock
      ? ["minutes", "hours", "days", "weeks"]
      : ["days", "weeks", "months", "quarters", "years"],
  );
  const word = random.pick(["since", "until"]);
  const of = value(isClock || random.percent(50) ? "instant" : "date", context);
  return say(sortOf("number", context), word)`(${unit} ${word} ${enclosed(of)})`;
};

const part: Maker = (context) => {
  const { random } = context;
  const isClock = random.percent(30);
  const unit = random.pick(
    isClock ? ["hour", "minute"] : ["day", "month", "quarter", "year", "week"],
  );
  return say(
    sortOf("number", context),
    "part of",
  )`(${unit} of ${enclosed(value(isClock || random.percent(50) ? "instant" : "date", context))})`;
};

const divided =
  (over: Kind, under: Kind): Maker =>
  (context) =>
    say(sortOf("approx", context), "divide")`(${value(over, context)} / ${value(under, context)})`;

const letters =
  (fn: string): Maker =>
  (context) =>
    say(sortOf("text", context), fn)`${fn}(${value("text", context)})`;

const length: Maker = (context) =>
  say(sortOf("number", context), "length")`length(${value("text", context)})`;

const placed: Maker = (context) =>
  say(
    sortOf("point", context),
    "point",
  )`point(${column("number", context) ?? "1"}, ${context.random.pick(["13.4", "-180", "points", "0"].filter((of) => of !== "points" || isCustomer(context)))})`;

/** What is computed from other values, by the kind of its result. */
const computed: Readonly<Record<Kind, readonly Maker[]>> = {
  number: [
    sum("number"),
    times("number"),
    negative("number"),
    chosen("number"),
    absolute("number"),
    rounded("number", "number"),
    rounded("number", "approx"),
    elapsed,
    elapsed,
    part,
    length,
  ],
  large: [sum("large"), chosen("large"), negative("large"), absolute("large")],
  money: [
    sum("money"),
    times("money"),
    negative("money"),
    chosen("money"),
    rounded("money", "money"),
  ],
  approx: [
    sum("approx"),
    divided("number", "number"),
    divided("money", "money"),
    divided("approx", "number"),
    negative("approx"),
    chosen("approx"),
    absolute("approx"),
  ],
  text: [letters("lower"), letters("trim")],
  grade: [],
  date: [chosen("date")],
  instant: [chosen("instant")],
  "yes/no": [],
  list: [],
  point: [placed],
};

const ends = ["first", "last"];
const folds = ["min", "max", "median", ...ends];

const of =
  (functions: readonly string[], field: Kind, result: Kind = field): Maker =>
  (context) =>
    aggregate(functions, field, result, context);

const distinct = (field: Kind): Maker => of(["count of distinct"], field, "number");

/** What is made of events, by the kind of its result. */
const aggregates: Readonly<Record<Kind, readonly Maker[]>> = {
  number: [
    count,
    of(["sum", ...folds], "number"),
    ...(["text", "grade", "number", "date", "yes/no", "money", "instant", "approx"] as const).map(
      (field) => distinct(field),
    ),
  ],
  large: [],
  money: [of(["sum", ...folds], "money"), of(["sum"], "money")],
  approx: [of(["sum", "average", ...folds], "approx"), of(["average"], "number", "approx")],
  text: [of(ends, "text")],
  grade: [of(ends, "grade")],
  date: [of(folds, "date")],
  instant: [of(folds, "instant")],
  "yes/no": [of(ends, "yes/no")],
  list: [of(ends, "list")],
  point: [of(ends, "point")],
};
