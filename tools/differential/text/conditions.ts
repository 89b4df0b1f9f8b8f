import { choose, column, isCustomer, sortOf } from "./context.ts";
import type { Context, Kind, Maker } from "./context.ts";
import { amountTest, comparison, inList, known, orderTest, weekdayTest } from "./comparisons.ts";
import { has, periods } from "./has.ts";
import { listed, say } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { near } from "./places.ts";
import { ranking } from "./rankings.ts";
import { sequence } from "./sequences.ts";
import { listTest, textTest } from "./text-tests.ts";
import { value } from "./values.ts";
import { future, window } from "./windows.ts";

/** A condition about a customer, or about an event inside a filter. */
export const condition: (context: Context) => Piece = (context) =>
  choose(
    context,
    [yes, known, comparison, orderTest, inList, textTest, listTest],
    [...tests, ...(isCustomer(context) ? aboutCustomers : [])],
  );

const yes: Maker = (context) => {
  const test = column("yes/no", context);
  return test && { ...test, sort: sortOf("condition", context) };
};

const both =
  (word: string): Maker =>
  (context) => {
    const count = 2 + context.random.below(2);
    const of = Array.from({ length: count }, () => enclosed(condition(context), context));
    return say(sortOf("condition", context), word)`(${listed(of, ` ${word} `)})`;
  };

const enclosed = (piece: Piece, context: Context): Piece =>
  say(sortOf("condition", context))`(${piece})`;

const not: Maker = (context) =>
  say(sortOf("condition", context), "not")`not (${condition(context)})`;

/** A condition held against yes and no. */
const held: Maker = (context) =>
  say(
    sortOf("condition", context),
    "condition is",
  )`(${condition(context)}) is ${context.random.pick(["true", "false"])}`;

const choice: Maker = (context) => {
  const { random } = context;
  const of = Array.from({ length: 1 + random.below(4) }, () => condition(context));
  const kind = random.pick(["all", "any", "none", `at least ${1 + random.below(of.length)}`]);
  const production = kind.startsWith("at") ? "at least of" : `${kind} of`;
  return say(sortOf("condition", context), production)`${kind} of (${listed(of)})`;
};

const dated: Maker = (context) => {
  const { random } = context;
  const time = value(random.pick(["date", "instant"]), context);
  const stretch =
    random.percent(20) && isCustomer(context) ? future({ ...context }) : window(context);
  const not = random.percent(30) ? "not " : "";
  return (
    stretch && say(sortOf("condition", context), `${not}in window`)`(${time}) ${not}${stretch}`
  );
};

const anniversary: Maker = (context) => {
  const { random } = context;
  const kind: Kind = random.percent(75) ? "date" : "instant";
  const stretch = random.percent(60)
    ? say(
        sortOf("window", context),
        "in next",
      )`${random.pick(["in next 7 days", "in next 1 month", "on today", "on tomorrow", "in this month", "in next 1 year", "in last 30 days", "on 2026-03-01", "from 2025-12-20 to 2026-01-10"])}`
    : window(context);
  return say(
    sortOf("condition", context),
    "anniversary",
  )`anniversary of (${value(kind, context)}) ${stretch}`;
};

const tests: readonly Maker[] = [
  comparison,
  comparison,
  orderTest,
  orderTest,
  known,
  inList,
  textTest,
  textTest,
  listTest,
  amountTest,
  weekdayTest,
  held,
  dated,
  both("and"),
  both("or"),
  not,
  choice,
  near,
];

const annual: Maker = (context) => {
  const test = context.random.pick([
    "in next 7 days",
    "on today",
    "not in this month",
    "in last 1 week",
    "in next 1 year",
  ]);
  return say(sortOf("condition", context), "annual date")`name_day ${test}`;
};

const member: Maker = (context) => {
  const { segments } = context.declared;
  return segments.length === 0
    ? undefined
    : say(sortOf("condition", context), "member of")`member of ${context.random.pick(segments)}`;
};

const defined: Maker = (context) => {
  const { conditions } = context.declared;
  return conditions.length === 0
    ? undefined
    : say(sortOf("condition", context), "defined condition")`${context.random.pick(conditions)}`;
};

const call: Maker = (context) => {
  const { declared, random } = context;
  if (declared.calls.length === 0) return undefined;
  const { name, takes, named } = random.pick(declared.calls);
  const argument = value(takes, { ...context, depth: 0 });
  return say(
    sortOf("condition", context),
    "call",
  )`${name}(${named && random.percent(50) ? "given: " : ""}${argument})`;
};

const sample: Maker = (context) => {
  const { random } = context;
  return say(
    sortOf("condition", context),
    "sample",
  )`in sample ${random.pick(["5%", "50%", "12.34%", "100%", "0.01%"])} seed ${random.pick(['"a"', '"pilot-7"', '"é"'])}`;
};

const aboutCustomers: readonly Maker[] = [
  has,
  has,
  has,
  periods,
  sequence,
  sequence,
  ranking,
  ranking,
  sample,
  member,
  defined,
  call,
  anniversary,
  annual,
];
