import type { ArrangedCustomers } from "./customers.ts";
import type { EventsAgain } from "./events-again.ts";
import type { Arrangement } from "./last-arrangement.ts";

/** What is told and remembered of customers and event tables; whose data changed when is not among it. */
export function arrangementOf(
  keyType: string,
  customers: ArrangedCustomers,
  made: readonly Omit<EventsAgain, "kind">[],
): Arrangement {
  const each = <Part>(of: (one: Omit<EventsAgain, "kind">) => Part): Record<string, Part> =>
    Object.fromEntries(made.map((one) => [one.name, of(one)]));
  return {
    arranged: {
      layout: {
        customers: { ...customers.layout, rows: customers.count },
        events: each(({ layout }) => layout),
        stored: {},
      },
      customers: customers.count,
      attributes: customers.attributes,
      events: each(({ events }) => events),
    },
    keyType,
    seen: each(({ seen }) => Object.fromEntries(seen)),
    sorted: each(({ sorted }) => sorted),
  };
}
