import { texts } from "../shop/pools.ts";
import { column, sortOf } from "./context.ts";
import type { Context, Maker } from "./context.ts";
import { literal, quoted } from "./literals.ts";
import { listed, nothing, optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";

const folded = ({ random }: Context): Piece =>
  random.percent(40) ? optional(say("folded", "ignoring case")` ignoring case`) : nothing;

/** `contains`, `starts with`, `ends with`, `matches`, on text. */
export const textTest: Maker = (context) => {
  const { random } = context;
  const sort = sortOf("condition", context);
  const of = context.write.subject(random.percent(85) ? "text" : "grade", context);
  const does = random.percent(25);
  const word = random.pick(["contain", "start with", "end with", "match", "contain of"]);
  if (word === "match")
    return say(
      sort,
      "matches",
    )`${of} ${does ? "does not matches" : "matches"} ${quoted(pattern(context), random)}${folded(context)}`;
  if (word === "contain of")
    return say(
      sort,
      "contains of",
    )`${of} ${verb("contain", does)} ${random.pick(["any", "all"])} of (${someTexts(context)})${folded(context)}`;
  return say(
    sort,
    verb(word, false),
  )`${of} ${verb(word, does)} ${context.write.value("text", { ...context, depth: Math.min(1, context.depth) })}${folded(context)}`;
};

/** `starts with`, `does not start with`. */
const verb = (word: string, isNegated: boolean): string =>
  isNegated ? `does not ${word}` : word.replace(/^\w+/u, "$&s");

const someTexts = (context: Context): Piece =>
  listed(
    Array.from({ length: 1 + context.random.below(3) }, () => literal.text(context)).filter(
      (of) => of !== undefined,
    ),
  );

/** Mostly a text of the data with a part of it replaced. */
function pattern({ random }: Context): string {
  const text = Array.from(random.pick(texts));
  if (text.length > 0) text[random.below(text.length)] = random.pick(["*", "?", "**", "*?", ""]);
  return random.pick(["", "*"]) + text.join("") + random.pick(["", "*", "?"]);
}

/** `contains`, of a list. */
export const listTest: Maker = (context) => {
  const { random } = context;
  const list = column("list", context);
  if (!list) return undefined;
  const sort = sortOf("condition", context);
  const does = random.percent(25);
  if (random.percent(40))
    return say(
      sort,
      "list contains",
    )`${list} ${verb("contain", does)} ${quoted(random.pick(texts), random)}${folded(context)}`;
  return say(
    sort,
    "list contains of",
  )`${list} ${verb("contain", does)} ${random.pick(["any", "all"])} of (${someTexts(context)})${folded(context)}`;
};
