import { sortOf } from "./context.ts";
import type { Context, Maker } from "./context.ts";
import { during, events } from "./events.ts";
import { listed, nothing, optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** `has sequence (a then b within 2 days then no c within 7 days) in last 60 days`. */
export const sequence: Maker = (context) => {
  const { random } = context;
  const inner = { ...context, depth: Math.min(context.depth, 1) };
  const steps = Array.from({ length: 1 + random.below(3) }, () => step(inner));
  const no = random.percent(15) ? "no " : "";
  return say(
    sortOf("condition", context),
    `has ${no}sequence`,
  )`has ${no}sequence (${events(inner)} ${listed(steps, " ")})${during(context)}`;
};

function step(context: Context): Piece {
  const { random } = context;
  const isAbsent = random.percent(35);
  const within = random.percent(65)
    ? optional(
        say(
          "within",
          "step within",
        )` within ${random.pick(["1 hour", "30 minutes", "1 day", "2 days", "7 days", "1 week", "400 days"])}`,
      )
    : nothing;
  return say(
    "step",
    isAbsent ? "then no" : "then",
  )`then ${isAbsent ? "no " : ""}${events(context)}${within}`;
}
