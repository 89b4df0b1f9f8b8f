import { or } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import { compileRow, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { scanRows } from "../../queries/scan.ts";
import type { Session } from "../../queries/session.ts";
import type { Carried } from "./carried.ts";
import { anyHolds, neededBy } from "./needed-events.ts";
import { readsOfAll } from "./reads.ts";
import type { Reads } from "./reads.ts";
import { meaning } from "./same-node.ts";

/** Queries: those whom time passing may have moved, with what must be read of them. Each event table is read once, for all segments. */
export function dueCustomers(
  session: Session,
  carried: readonly Carried[],
  events: readonly string[],
): Fragment[] {
  const byEvent = Map.groupBy(
    carried.flatMap(({ due, reads }) => due.events.map((each) => ({ ...each, reads }))),
    ({ event }) => event,
  );
  return [
    ...[...byEvent].map(([event, asking]) =>
      dueByEvents(session, event, { reasons: reasonsOf(asking), events }),
    ),
    ...dueByColumns(session, carried, events),
  ];
}

/** A condition that makes customers due, and what the segments read that it makes them due for. */
interface Reason {
  readonly cond: Cond;
  readonly reads: Reads;
}

function reasonsOf(asking: readonly Reason[]): Reason[] {
  const byMeaning = Map.groupBy(asking, ({ cond }) => meaning(cond));
  return [...byMeaning.values()].map((group) => ({
    cond: group[0]!.cond,
    reads: readsOfAll(group.map(({ reads }) => reads)),
  }));
}

function dueByEvents(
  { layout, warehouse: { dialect } }: Session,
  event: string,
  { reasons, events }: { readonly reasons: readonly Reason[]; readonly events: readonly string[] },
): Fragment {
  const place = layout.events[event];
  if (place?.ordinal === undefined)
    throw new RangeError(`events must be numbered by customer, ${event} are not`);
  const columnOf = (field: string, axis?: "latitude" | "longitude"): Fragment => {
    const column = axis === undefined ? place.fields[field] : place.points?.[field]?.[axis];
    if (column === undefined) throw new RangeError(`the layout has no column ${field}`);
    return name("e", column);
  };
  const test = (cond: Cond): Fragment => dialect.isTrue(compileRow(cond, columnOf, dialect));
  const demands = reasons.map(({ cond, reads }) => ({ holds: test(cond), reads }));
  return sql`SELECT ${name("e", place.ordinal)} AS ordinal${neededBy(demands, events)} FROM ${name(...place.table)} AS e WHERE ${test(or(...reasons.map(({ cond }) => cond)))}`;
}

/** One reading of the customers, for all segments. */
function dueByColumns(
  session: Session,
  carried: readonly Carried[],
  events: readonly string[],
): Fragment[] {
  const reasons = reasonsOf(
    carried.flatMap(({ due, reads }) => due.customers.map((cond) => ({ cond, reads }))),
  );
  if (reasons.length === 0) return [];
  const outputs = reasons.map(({ cond }, i) => ({ name: `due_${i}`, kind: "cond" as const, cond }));
  const demands = reasons.map(({ reads }, i) => ({ holds: name(`due_${i}`), reads }));
  const rows = scanRows({ session, outputs });
  return [
    sql`SELECT ordinal${neededBy(demands, events)} FROM (${rows}) AS scan WHERE ${anyHolds(demands)}`,
  ];
}
