import { compare, literal } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { compileRow, join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Session } from "../queries/session.ts";
import type { Measured } from "./measured.ts";

/** The events of a table (as `e`) beside whose side they are on (as `c`), before the instant. */
interface EventsOf {
  /** What follows FROM. */
  readonly from: Fragment;
  /** Who the customer of an event is. */
  readonly whose: Fragment;
  /** That an event happened before the instant. */
  readonly happened: Fragment;
}

/** Events of the customers in the segment or the base. @throws RangeError when there is no such table */
export function eventsOf(session: Session, { table }: Measured, events: string): EventsOf {
  const place = session.layout.events[events];
  if (place === undefined) throw new RangeError(`events must be in the layout, got ${events}`);
  const ordinal = session.layout.customers.ordinal === undefined ? undefined : place.ordinal;
  const own = ordinal === undefined ? sql`key` : sql`ordinal`;
  const whose = name("e", ordinal ?? place.customer);
  const customers = sql`SELECT ${join([own, sql`in_segment`], ", ")} FROM ${name(...table)} WHERE in_segment OR in_base`;
  return {
    from: sql`${name(...place.table)} AS e JOIN (${customers}) AS c ON ${whose} = c.${own}`,
    whose,
    happened: beforeNow(session, events, name("e", place.time)),
  };
}

function beforeNow(
  { clock, catalogue, warehouse }: Session,
  event: string,
  time: Fragment,
): Fragment {
  const { dialect } = warehouse;
  const field: Value = {
    kind: "field",
    event,
    name: catalogue.events[event]?.time ?? "",
    type: { kind: "instant" },
    nullable: false,
  };
  const cond = compare(field, "lt", literal({ kind: "instant" }, clock.asOf));
  return dialect.isTrue(compileRow(cond, () => time, dialect));
}
