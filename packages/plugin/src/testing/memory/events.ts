import type { Frame, Scalar } from "@satsuma/model";
import type { EventInput } from "../../fit-input.ts";
import type { CustomerRow } from "../evaluate/customer-row.ts";
import type { MemoryCustomers } from "./customers.ts";
import { columnsOf, numbersOf } from "./frame.ts";

/** As `FitInput.events` says; nothing when the customers came without events. */
export function eventInput(
  customers: MemoryCustomers,
  rowsAFrame: number,
  signal?: AbortSignal,
): EventInput | undefined {
  const events = eventsByRow(customers, customers.rows)?.map(({ event }) => event);
  if (events === undefined) return undefined;
  return {
    async count() {
      signal?.throwIfAborted();
      return events.length;
    },
    async *stream() {
      for (let from = 0; from < events.length; from += rowsAFrame) {
        signal?.throwIfAborted();
        yield eventFrame(customers, events.slice(from, from + rowsAFrame));
      }
      signal?.throwIfAborted();
    },
  };
}

/** The events of some customers as a score in batches sees them: the fields, and `row`. */
export function eventsToApply(
  customers: MemoryCustomers,
  rows: readonly CustomerRow[],
): Frame | undefined {
  const found = eventsByRow(customers, rows);
  if (found === undefined) return undefined;
  const fields = columnsOf(
    found.map(({ event }) => event),
    customers.eventTypes ?? {},
  );
  const row = numbersOf(found.map((one) => one.row));
  return { length: found.length, columns: { ...fields, row } };
}

type Event = Readonly<Record<string, Scalar>>;

/** By customer in the order of the rows, then as the events were given; a customer of several cut-offs has them once. */
function eventsByRow(
  { events }: MemoryCustomers,
  rows: readonly CustomerRow[],
): { readonly event: Event; readonly row: number }[] | undefined {
  if (events === undefined) return undefined;
  const byCustomer = Map.groupBy(events, (event) => event["customer"]);
  return rows.flatMap(({ key }, row) => {
    const found = byCustomer.get(key) ?? [];
    byCustomer.delete(key);
    return found.map((event) => ({ event, row }));
  });
}

const eventFrame = ({ eventTypes = {} }: MemoryCustomers, events: readonly Event[]): Frame => ({
  length: events.length,
  columns: {
    ...columnsOf(events, eventTypes),
    customer: { kind: "values", values: events.map(({ customer = null }) => customer) },
  },
});
