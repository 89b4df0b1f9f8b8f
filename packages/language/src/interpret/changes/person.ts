import type { Facts } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import type { Customer, EventRow } from "../row.ts";
import { keyText, rowsOf } from "../stage.ts";
import type { Subject } from "../subject.ts";
import { storedTime } from "../time/instant.ts";

/** A customer as of no instant yet, whose data can be thought otherwise. Rows are read once, however often that is done. */
export interface Person {
  /** Its events are those of `rows`. */
  readonly subject: Subject;
  readonly key: string;
  /** Every event with a time, by table; by time and then by key. */
  readonly rows: (table: string) => readonly EventRow[];
  /** No event is at this instant or later; absent where that was not seen to. */
  readonly until?: bigint;
}

type Tables = Pick<Catalogue, "customer" | "events">;

/** The customer as it is. */
export function personOf(subject: Subject, { customer, events }: Tables): Person {
  const tables = new Map<string, readonly EventRow[]>();
  const rows = (table: string): readonly EventRow[] => {
    const known = tables.get(table) ?? rowsOf(subject, table, events[table]);
    tables.set(table, known);
    return known;
  };
  return { subject, key: keyText(subject, customer.key.type), rows };
}

/** The customer as far as it was known at an instant: later events have not happened. The same one where that is so already. */
export function personUntil(person: Person, instant: bigint): Person {
  if (person.until === instant) return person;
  const { subject, key, rows } = person;
  const tables = new Map<string, readonly EventRow[]>();
  return {
    subject,
    key,
    until: instant,
    rows: (table) => {
      const known = tables.get(table) ?? rows(table).slice(0, countBefore(rows(table), instant));
      tables.set(table, known);
      return known;
    },
  };
}

/** The customer with another attribute; `undefined` for one that is not known. */
export function withAttribute(
  person: Person,
  name: string,
  value: Facts[string] | undefined,
): Person {
  const { [name]: _, ...others } = person.subject.attributes;
  const attributes = value === undefined ? others : { ...others, [name]: value };
  return { ...person, subject: { ...person.subject, attributes } };
}

/** The customer with more events of one table. */
export function withEvents(person: Person, table: string, added: readonly EventRow[]): Person {
  const rows = [...person.rows(table), ...added].sort((a, b) =>
    a.time < b.time ? -1 : Number(a.time > b.time),
  );
  const { subject, key } = person;
  return { subject, key, rows: (of) => (of === table ? rows : person.rows(of)) };
}

/** An event as the interpreter reads one. @param timeField the field that says when it happened */
export const eventRow = (facts: Facts, timeField: string): EventRow => ({
  facts,
  time: storedTime(String(facts[timeField])),
  read: new Map(),
});

/** Several; those of one time, as there are when many happen at once, have it read once. */
export function eventRows(rows: readonly Facts[], timeField: string): readonly EventRow[] {
  const times = new Map<unknown, bigint>();
  return rows.map((facts) => {
    const text = facts[timeField];
    const time = times.get(text) ?? storedTime(String(text));
    times.set(text, time);
    return { facts, time, read: new Map() };
  });
}

/** The customer as of an instant. */
export function customerAt({ subject, key, rows }: Person, instant: bigint): Customer {
  const tables = new Map<string, readonly EventRow[]>();
  const events = (table: string): readonly EventRow[] => {
    const known = tables.get(table) ?? rows(table).slice(0, countBefore(rows(table), instant));
    tables.set(table, known);
    return known;
  };
  return { subject, key, events, read: new Map(), found: new Map() };
}

/** How many rows are before an instant. */
function countBefore(rows: readonly EventRow[], instant: bigint): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rows[middle]?.time ?? instant) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
