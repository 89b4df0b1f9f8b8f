import type { Bound } from "@satsuma/ir";
import { name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { eventAlias, eventColumns, localDateColumn, zoneOf } from "./event-rows.ts";
import { neutral } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { operand } from "./written.ts";

/**
 * The comparisons of an event's time, or of its local date, with ends that differ by customer. Unknown ends keep nothing.
 *
 * @param customers writes over the customers that the events are joined to
 */
export function beyond(
  { low, high }: { readonly low?: Bound | undefined; readonly high?: Bound | undefined },
  customers: Writer,
): Fragment[] {
  const held = (bound: Bound | undefined, operator: string): Fragment[] => {
    if (bound === undefined) return [];
    const column =
      bound.value.type.kind === "date" ? localDateColumn(zoneOf(bound)) : eventColumns.at;
    const end = customers.value(bound.value);
    const sign = raw(`${operator}${bound.inclusive ? "=" : ""}`);
    const compared = sql`${name(eventAlias, column)} ${sign} ${operand(end)}`;
    return [neutral(compared, end.nullable, customers).sql];
  };
  return [...held(low, ">"), ...held(high, "<")];
}
