import { quoteName } from "@satsuma/language";
import { tables } from "../shop/columns.ts";
import { columnsOf, sortOf } from "./context.ts";
import type { Context, Kind } from "./context.ts";
import { nothing, optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { window } from "./windows.ts";

/** Events of a table that a rule may speak of, by their name or one they are defined by. */
export function events(context: Context, table = context.random.pick(Object.keys(tables))): Piece {
  const { random } = context;
  return say(
    "events",
    "events",
  )`${nameOf(table, context)}${random.percent(45) ? filter(table, context) : nothing}`;
}

function nameOf(table: string, { random, declared }: Context): string {
  const defined = declared.events[table] ?? [];
  const name = defined.length > 0 && random.percent(40) ? random.pick(defined) : table;
  return quoteName(name);
}

const filter = (table: string, context: Context): Piece =>
  optional(
    say(
      "filter",
      "where",
    )` where (${context.write.condition({ ...context, place: table, depth: Math.min(1, context.depth) })})`,
  );

/** One value from a field of some kind of events; nothing where no table has such a field. */
export function aggregate(
  functions: readonly string[],
  field: Kind,
  of: Kind | "amount",
  context: Context,
): Piece | undefined {
  const { random } = context;
  const fitting = Object.keys(tables).filter(
    (name) => columnsOf(field, tables[name]?.fields ?? {}).length > 0,
  );
  if (fitting.length === 0) return undefined;
  const table = random.pick(fitting);
  const name = quoteName(random.pick(columnsOf(field, tables[table]?.fields ?? {})));
  const fn = random.pick(functions);
  const where = random.percent(35) ? filter(table, context) : nothing;
  return say(
    sortOf(of, context),
    fn,
  )`(${fn === "count of distinct" ? fn : `${fn} of`} ${nameOf(table, context)}.${name}${where}${during(context)})`;
}

/** How many events there are. */
export const count = (context: Context): Piece =>
  say(sortOf("number", context), "count")`(count of ${events(context)}${during(context)})`;

/** A window, or none. */
export const during = (context: Context): Piece =>
  context.random.percent(25) ? nothing : optional(say("during")` ${window(context)}`);
