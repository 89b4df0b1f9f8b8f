import { quoteName } from "@satsuma/language";
import { attributes } from "../shop/columns.ts";
import { columnsOf, sortOf } from "./context.ts";
import type { Context, Kind } from "./context.ts";
import { nothing, optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";

const ranked: readonly Kind[] = ["number", "large", "money", "approx", "date", "instant"];

/** `in top 10% with ties by x per y among (…)`. */
export function ranking(context: Context): Piece {
  const { random } = context;
  const end = random.pick(["top", "bottom"]);
  const count = random.pick(["1", "2", "3", "5", "10", "50%", "10%", "33.3%", "100%", "0.5%"]);
  const ties = random.percent(40) ? optional(say("ties", "with ties")` with ties`) : nothing;
  const by = context.write.subject(random.pick(ranked), {
    ...context,
    depth: Math.min(context.depth, 1),
  });
  return say(
    sortOf("condition", context),
    end,
  )`in ${end} ${count}${ties} by ${by}${per(context)}${among(context)}`;
}

function per({ random, declared }: Context): Piece {
  if (!random.percent(35)) return nothing;
  const defined = [...(declared.values.text ?? []), ...(declared.values.number ?? [])];
  if (defined.length > 0 && random.percent(30))
    return optional(say("per", "per")` per ${random.pick(defined)}`);
  const kinds: readonly Kind[] = ["text", "grade", "yes/no", "date", "number"];
  const name = random.pick(columnsOf(random.pick(kinds), attributes));
  return optional(say("per", "per")` per ${quoteName(name)}`);
}

function among(context: Context): Piece {
  if (!context.random.percent(40)) return nothing;
  return optional(
    say(
      "among",
      "among",
    )` among (${context.write.condition({ ...context, depth: Math.min(context.depth, 1) })})`,
  );
}

/** `percentile 90 of x among (…)`, of kinds that have an order. */
export function percentile(kind: Kind, context: Context): Piece | undefined {
  const { random } = context;
  if (!ranked.includes(kind) || random.percent(60)) return undefined;
  const rank = random.pick(["50", "90", "100", "1", "33.3", "99.9"]);
  const of = context.write.subject(kind, { ...context, depth: Math.min(context.depth, 1) });
  return say(sortOf(kind, context), "percentile")`(percentile ${rank} of ${of}${among(context)})`;
}
