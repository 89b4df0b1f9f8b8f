import type { Cond, Window } from "@satsuma/ir";
import type { Compiler } from "./compiler.ts";
import type { Customer, EventRow } from "./row.ts";
import { windowTest } from "./windows.ts";

/** Events of one table that pass a filter and lie in a window. */
interface EventSet {
  readonly event: string;
  readonly filter?: Cond;
  readonly window: Window;
}

/** Those events of a customer, by time and then by key. */
export function eventsOf(
  { event: table, filter, window }: EventSet,
  compiler: Compiler,
): (customer: Customer) => readonly EventRow[] {
  const within = windowTest(window, compiler);
  const passes = filter && compiler.cond(filter);
  return (customer) => {
    const keeps = within(customer);
    if (keeps === undefined) return [];
    return customer
      .events(table)
      .filter((event) => keeps(event) && (passes?.({ customer, event }) ?? true));
  };
}
