import type { Aggregate, Bound, Window } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { eventLayout } from "../plan/event-layout.ts";
import {
  firstMicrosecondAfter,
  firstMicrosecondFrom,
  timestampText,
} from "../plan/microseconds.ts";
import { joinsOnOrdinal } from "./customers.ts";
import type { Scope } from "./naive-scope.ts";

/** One end of a window. */
interface End {
  readonly bound: Bound;
  readonly side: "low" | "high";
}

/** The comparisons of a window, and the join they need where an end of it differs by customer. */
export function windowOf(
  { event, window }: Pick<Aggregate, "event" | "window">,
  who: Fragment,
  scope: Scope,
): { joined: Fragment; conditions: Fragment[] } {
  const time = name("e", eventLayout(scope.request.layout, event).time);
  const ends = endsOf(window);
  const own = ends.filter(({ bound }) => constantInstant(bound) === undefined);
  return {
    joined: own.length === 0 ? raw("") : ownEnds(own, event, who, scope),
    conditions: ends.map((end) => endTest(end, time, name("b", end.side), scope.dialect)),
  };
}

/** The ends a window has. @throws TypeError unless it is resolved */
export function endsOf(window: Window): readonly End[] {
  if (window.kind !== "bounds") throw new TypeError("a window must be resolved");
  return (["low", "high"] as const).flatMap((side) => {
    const bound = window[side];
    return bound === undefined ? [] : [{ bound, side }];
  });
}

/**
 * The time of an event against an end of a window: against the customer's `own` end unless it is the same for everyone, and
 * with the event's local date where it is a date.
 */
export function endTest(
  { bound, side }: End,
  time: Fragment,
  own: Fragment,
  { literals, times }: Dialect,
): Fragment {
  const isLow = side === "low";
  const { value, inclusive, timezone = "" } = bound;
  const constant = constantInstant(bound);
  if (constant !== undefined) {
    const first = inclusive === isLow ? firstMicrosecondFrom : firstMicrosecondAfter;
    const limit = literals.instant(timestampText(first(constant)));
    return sql`${time} ${raw(isLow ? ">=" : "<")} ${limit}`;
  }
  const at = value.type.kind === "date" ? times.date(times.local(time, timezone)) : time;
  return sql`${at} ${raw(`${isLow ? ">" : "<"}${inclusive ? "=" : ""}`)} ${own}`;
}

/** The instant that is the same for everyone, if it is one. */
const constantInstant = ({ value }: Bound): string | undefined =>
  value.kind === "literal" && value.type.kind === "instant" ? String(value.value) : undefined;

/** The join of every customer's own ends. */
function ownEnds(ends: readonly End[], event: string, who: Fragment, scope: Scope): Fragment {
  const { layout } = scope.request;
  const values = ends.map(({ bound }) => bound.value);
  const { from, writer } = scope.customersWith(values, scope);
  const customer = joinsOnOrdinal(layout, event)
    ? name("c", layout.customers.ordinal ?? "")
    : name("c", layout.customers.key);
  const columns = ends.map(
    ({ bound, side }) => sql`${writer.value(bound.value).sql} AS ${name(side)}`,
  );
  const inner = sql`SELECT ${customer} AS ${name("who")}, ${join(columns, ", ")}\nFROM ${from}`;
  return sql`\nJOIN (\n${inner}\n) AS ${name("b")} ON ${name("b", "who")} = ${who}`;
}
