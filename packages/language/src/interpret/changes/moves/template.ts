import type { Cond, Fact, Facts } from "@satsuma/ir";
import type { EventTable } from "@satsuma/model";
import { dayText, daysOfText } from "../../time/civil.ts";
import { day, hour, instantText, minute, nanosecondsOf, storedTime } from "../../time/instant.ts";
import { tick } from "../flips.ts";
import type { State, Trying } from "../state.ts";
import { rowThatPasses, withField } from "./row-that-passes.ts";

/** An event that could happen next. */
export interface Template {
  readonly table: EventTable;
  readonly facts: Facts;
}

/**
 * An event of a table that passes a resolved filter and happens just before as-of: like the customer's last one that passes, or its
 * last one changed until it does, or made from nothing but the filter. Where the filter asks for a time of day or a day of the week,
 * it is the last one within a week. Undefined where none was found.
 */
export function templateFor(
  { event, filter }: { readonly event: string; readonly filter?: Cond },
  state: State,
  trying: Trying,
): Template | undefined {
  const { evaluator } = trying;
  const table = evaluator.catalogue.events[event];
  if (table === undefined) return undefined;
  const customer = evaluator.customer(state.person, state.at);
  const moment = evaluator.moment(state.at);
  const passes = filter && moment.compiler.cond(filter);
  const rows = customer.events(event);
  const last = rows.findLast((row) => passes?.({ customer, event: row }) ?? true) ?? rows.at(-1);
  const times = timesBefore(state.at, rows.at(-1)?.time);
  const [time = instantText(state.at - tick)] = times;
  const asked = { table, moment, customer, times };
  const facts = rowThatPasses(filter, atTime(last?.facts ?? {}, time, table), asked);
  return facts && { table, facts };
}

/** The same event at another time: its other instants move along. */
function atTime(facts: Facts, time: string, { time: timeField, fields }: EventTable): Facts {
  const was = facts[timeField];
  const by = typeof was === "string" ? nanosecondsOf(time) - nanosecondsOf(was) : 0n;
  const moved = Object.entries(facts).map(([name, fact]): [string, Fact] => {
    const isInstant = fields[name]?.type.kind === "instant" && typeof fact === "string";
    return [name, isInstant ? instantText(storedTime(fact) + by) : fact];
  });
  return withField(Object.fromEntries(moved), timeField, time);
}

/** A minute before as-of, or, where something happened since, a microsecond; then hours and days before. */
function timesBefore(at: bigint, last: bigint | undefined): readonly string[] {
  const soon = at - minute;
  const first = last !== undefined && last >= soon ? at - tick : soon;
  const hours = Array.from({ length: 23 }, (_, i) => soon - BigInt(i + 1) * hour);
  const days = Array.from({ length: 7 }, (_, i) => soon - BigInt(i + 1) * day);
  return [first, ...hours, ...days].map(instantText);
}

/** So many events like a template, told apart by their keys, and by the fields of which each has to have another value. */
export function copies(
  { table, facts }: Template,
  count: number,
  distinct: readonly string[] = [],
): readonly Facts[] {
  const fields = [...new Set([...distinct, ...(table.key === undefined ? [] : [table.key])])];
  return Array.from({ length: count }, (_, i) =>
    fields.reduce((made, field) => withField(made, field, another(table, made, field, i)), facts),
  );
}

/** Whether a value is one that was made up because nobody has it yet. */
export const isFresh = (fact: Fact | undefined): boolean =>
  /^(?:new-|900000000)/u.test(String(fact));

/** A value that nobody has yet; the same where there is no telling. */
export function another(
  { fields, time }: EventTable,
  facts: Facts,
  field: string,
  i: number,
): Facts[string] | undefined {
  if (field === time) return instantText(nanosecondsOf(String(facts[time])) - BigInt(i) * tick);
  const type = fields[field]?.type;
  switch (type?.kind) {
    case "number":
    case "money":
    case "approx":
      return String(900_000_000_000 + i);
    case "text":
      return `new-${i + 1}`;
    case "enum":
      return type.values[i % type.values.length];
    case "date":
      return dayText(daysOfText("2100-01-01") + i);
    case "instant":
      return `${dayText(daysOfText("2100-01-01") + i)}T00:00:00Z`;
    default:
      return facts[field];
  }
}
