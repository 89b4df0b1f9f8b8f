import type { Cond, Step, Value, Window } from "@satsuma/ir";
import { lengthOf } from "../../conditions/sequence.ts";
import type { EventRow } from "../../row.ts";
import { everyDay } from "./every-day.ts";
import { isClocked } from "./is-clocked.ts";
import type { Looking } from "./looking.ts";
import { windowInstants } from "./window-instants.ts";

/** Events that a condition is about, and the step of a sequence they are, if they are one. */
interface Events {
  readonly event: string;
  readonly filter?: Cond;
  readonly argument?: Value;
  readonly absent?: boolean;
  readonly within?: Step["within"];
}

/** When events of one table happened, when each comes into a window or leaves it, and when the time after it is over. */
export function eventInstants(
  { event, filter, argument, absent = false, within }: Events,
  window: Window,
  looking: Looking,
): void {
  const rows = passing(event, filter, looking);
  const times = rows.map(({ time }) => time);
  for (const time of times) looking.found.add(time);
  windowInstants(window, times, looking);
  if ([filter, argument].some((part) => part && isClocked(part))) everyDay(looking);
  if (absent && within !== undefined) deadlines(lengthOf(within), looking);
}

/** Rows that pass a filter that is the same at all times; all rows where it is not. */
function passing(event: string, filter: Cond | undefined, looking: Looking): readonly EventRow[] {
  const { evaluator, person, at, place } = looking;
  const rows = person.rows(event);
  if (filter === undefined || isClocked(filter)) return rows;
  const { resolver, compiler } = evaluator.moment(at);
  const passes = compiler.cond(resolver.cond(filter, place.timezone));
  const customer = evaluator.customer(person, at);
  return rows.filter((row) => passes({ customer, event: row }));
}

/** The time after any event that was found may be what a step waits for. */
function deadlines(within: bigint, { found }: Looking): void {
  const known = [...found];
  for (const time of known) found.add(time + within);
}
