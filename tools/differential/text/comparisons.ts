import { choose, isCustomer, sortOf } from "./context.ts";
import type { Context, Kind, Maker } from "./context.ts";
import { aggregate } from "./events.ts";
import { literal } from "./literals.ts";
import { listed, say, textOf } from "./piece.ts";
import type { Piece } from "./piece.ts";

const ordered: readonly Kind[] = [
  "number",
  "number",
  "large",
  "money",
  "approx",
  "approx",
  "date",
  "instant",
];
const equal: readonly Kind[] = [
  "number",
  "large",
  "money",
  "text",
  "grade",
  "date",
  "instant",
  "yes/no",
];
const all: readonly Kind[] = [...equal, "approx", "point"];

/** A kind that can be compared with another: now and then dates meet instants, and exact numbers inexact ones. */
function besides(kind: Kind, { random }: Context): Kind {
  if (!random.percent(25)) return kind;
  if (kind === "date") return "instant";
  if (kind === "instant") return "date";
  return kind;
}

/** An amount against a bare number, or a shared-out one against an amount. */
export const amountTest: Maker = (context) => {
  const { random } = context;
  const operator = random.pick(["<", "<=", ">", ">="]);
  const sort = sortOf("condition", context);
  if (random.percent(40))
    return say(
      sort,
      "bare amount",
    )`${context.write.subject("money", context)} ${operator} ${random.pick(["0", "10", "99.99"])}`;
  const shared =
    (isCustomer(context) &&
      random.percent(70) &&
      aggregate(["average"], "money", "amount", context)) ||
    say(
      sortOf("amount", context),
      "divide",
    )`(${context.write.subject("money", context)} / ${context.write.value("number", context)})`;
  return say(
    sort,
    "inexact amount",
  )`${shared} ${operator} ${context.write.value("money", context)}`;
};

/** `weekday of x is "monday"`. */
export const weekdayTest: Maker = (context) => {
  const { random } = context;
  const of = context.write.subject(random.pick(["date", "instant"]), context);
  const days = random.some(["monday", "tuesday", "saturday", "sunday"], 1).map((day) => `"${day}"`);
  const tail = random.percent(50) ? `is ${days[0] ?? ""}` : `in (${days.join(", ")})`;
  return say(sortOf("condition", context), "weekday of")`weekday of (${of}) ${tail}`;
};

/** `x is y` and its other ways to be written. A closed list is compared with what it holds alone. */
export const comparison: Maker = (context) => {
  const { random } = context;
  const kind = random.pick(equal);
  const [production, operator] = random.pick([
    ["is", "is"],
    ["is not", "is not"],
    ["=", "="],
    ["=", "=="],
    ["!=", "!="],
    ["!=", "<>"],
  ] as const);
  const other =
    kind === "grade"
      ? literal.grade(context)
      : context.write.value(besides(kind, context), context);
  return (
    other &&
    say(
      sortOf("condition", context),
      production,
    )`${context.write.subject(kind, context)} ${operator} ${other}`
  );
};

/** `x >= y`, `x between y and z`. */
export const orderTest: Maker = (context) => {
  const { random } = context;
  const kind = random.pick(ordered);
  const sort = sortOf("condition", context);
  if (random.percent(70)) {
    const operator = random.pick(["<", "<=", ">", ">="]);
    return say(
      sort,
      operator,
    )`${context.write.subject(kind, context)} ${operator} ${context.write.value(besides(kind, context), context)}`;
  }
  const not = random.percent(30) ? "not " : "";
  const [low, high] = inOrder(
    context.write.value(kind, context),
    context.write.value(kind, context),
  );
  return say(
    sort,
    `${not}between`,
  )`${context.write.subject(kind, context)} ${not}between ${low} and ${high}`;
};

/** Two constants with the smaller first; what is only known per customer as it came. */
function inOrder(a: Piece, b: Piece): readonly [Piece, Piece] {
  const [x, y] = [a, b].map((of) => Number.parseFloat(textOf(of).replaceAll("_", "")));
  return x !== undefined && y !== undefined && x > y ? [b, a] : [a, b];
}

/** `x is known`, `x is not unknown`. */
export const known: Maker = (context) => {
  const { random } = context;
  const words = random.pick(["known", "unknown"]);
  const not = random.percent(20) ? "not " : "";
  const kind = random.pick(all);
  return say(
    sortOf("condition", context),
    `is ${words}`,
  )`${context.write.subject(kind, context)} is ${not}${words}`;
};

/** `x in (y, z)`, `x is not in (y)`. */
export const inList: Maker = (context) => {
  const { random } = context;
  const kind = random.pick(equal.filter((of) => of !== "yes/no"));
  const items = Array.from({ length: 1 + random.below(3) }, () => item(kind, context));
  const words = random.pick(["in", "not in", "is in", "is not in"]);
  const isFolded = (kind === "text" || kind === "grade") && random.percent(40);
  const production = isFolded ? "in ignoring case" : words;
  return say(
    sortOf("condition", context),
    production,
  )`${context.write.subject(kind, context)} ${words} (${listed(items)})${isFolded ? " ignoring case" : ""}`;
};

const item = (kind: Kind, context: Context) =>
  choose(
    context,
    kind === "list" ? [] : [literal[kind]],
    kind === "grade" ? [literal.grade] : [(inner) => inner.write.value(kind, inner)],
  );
