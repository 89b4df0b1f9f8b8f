import { tables } from "../shop/columns.ts";
import { sortOf } from "./context.ts";
import type { Maker } from "./context.ts";
import { during, events } from "./events.ts";
import { nothing, optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";
import type { Random } from "../random.ts";

/** `has at least 2 orders where (…) in last 90 days`. */
export const has: Maker = (context) =>
  say(
    sortOf("condition", context),
    "has",
  )`has ${quantity(context.random)}${events(context)}${during(context)}`;

/** A quantity with the blank after it, or none. */
function quantity(random: Random): Piece {
  if (random.percent(20)) return nothing;
  const number = random.pick(["0", "1", "2", "3"]);
  const words = random.pick([
    "no",
    "any",
    `at least ${number}`,
    `at most ${number}`,
    `exactly ${number}`,
    `more than ${number}`,
    `fewer than ${number}`,
    `${number} to 4`,
  ]);
  return optional(say("quantity", `quantity ${words.replaceAll(/\d/gu, "n")}`)`${words} `);
}

/** `has orders in each of previous 6 months`, `in at least 4 of last 6 weeks`. */
export const periods: Maker = (context) => {
  const { random } = context;
  const count = 2 + random.below(4);
  const of = `${random.pick(["last", "previous"])} ${count} ${random.pick(["days", "weeks", "months", "quarters", "years", "hours"])}`;
  const isEach = random.percent(50);
  const least = isEach ? "each" : `at least ${1 + random.below(count)}`;
  const production = isEach ? "each of" : "at least n of periods";
  return say(
    sortOf("condition", context),
    production,
  )`has ${quantity(random)}${events(context, random.pick(Object.keys(tables)))} in ${least} of ${of}`;
};
