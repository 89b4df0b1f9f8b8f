import { compareDecimals, compareText, decimalText, shortestDecimal } from "@satsuma/ir";
import type { EventTable, ValueType } from "@satsuma/model";
import { compareData } from "./datum.ts";
import { boundedDecimal } from "./numbers/bounded-decimal.ts";
import { readFact } from "./facts.ts";
import type { Customer, EventRow } from "./row.ts";
import type { Subject } from "./subject.ts";
import { nanosecondsOf, storedTime } from "./time/instant.ts";
import { localTimes } from "./time/local.ts";
import type { LocalTime } from "./time/local.ts";
import type { World } from "./world.ts";

/** A world made ready for evaluating rules. */
export interface Stage {
  readonly world: World;
  /** Nanoseconds since 1970. */
  readonly asOf: bigint;
  readonly local: (timezone: string) => LocalTime;
  readonly customer: (subject: Subject) => Customer;
  /** All customers, by key: numbers as numbers, texts by code points. */
  readonly population: () => readonly Customer[];
}

/**
 * @param local readers of local time; worlds that share them look a zone's history up once
 * @throws TypeError when as-of is not ISO 8601 in UTC with `Z`
 */
export function stageOf(world: World, local: Stage["local"] = localTimes()): Stage {
  const asOf = nanosecondsOf(world.asOf);
  const customers = new WeakMap<Subject, Customer>();
  const customer = (subject: Subject): Customer => {
    const known = customers.get(subject) ?? customerOf(subject, world, asOf);
    customers.set(subject, known);
    return known;
  };
  let sorted: readonly Customer[] | undefined;
  const population = (): readonly Customer[] => {
    sorted ??= byKey(world).map(customer);
    return sorted;
  };
  return { world, asOf, local, customer, population };
}

/** The population sorted by key; each key is read once. */
function byKey({ population, catalogue }: World): readonly Subject[] {
  const { type } = catalogue.customer.key;
  if (type.kind !== "number") return population.toSorted((a, b) => compareText(a.key, b.key));
  return population
    .map((subject) => ({ subject, key: boundedDecimal(subject.key) }))
    .sort((a, b) => compareDecimals(a.key, b.key))
    .map(({ subject }) => subject);
}

function customerOf(subject: Subject, { catalogue }: World, asOf: bigint): Customer {
  const tables = new Map<string, readonly EventRow[]>();
  // Events not before as-of do not exist.
  const existing = (table: string): readonly EventRow[] =>
    rowsOf(subject, table, catalogue.events[table]).filter(({ time }) => time < asOf);
  const events = (table: string): readonly EventRow[] => {
    const known = tables.get(table) ?? existing(table);
    tables.set(table, known);
    return known;
  };
  const key = keyText(subject, catalogue.customer.key.type);
  return { subject, key, events, read: new Map(), found: new Map() };
}

/** A key in the one way it is written. */
export const keyText = ({ key }: Subject, { kind }: ValueType): string =>
  kind === "number" ? decimalText(shortestDecimal(boundedDecimal(key))) : key;

/** Events of one table that have a time, by time and then by key. @throws TypeError when there is no such table */
export function rowsOf(
  { events }: Pick<Subject, "events">,
  table: string,
  declared: EventTable | undefined,
): readonly EventRow[] {
  if (declared === undefined) throw new TypeError(`there is no event table ${table}`);
  const found: EventRow[] = [];
  for (const facts of Object.hasOwn(events, table) ? (events[table] ?? []) : []) {
    const time = facts[declared.time];
    if (typeof time === "string") found.push({ facts, time: storedTime(time), read: new Map() });
  }
  const tie = byEventKey(declared);
  return found.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : tie(a, b)));
}

/** Rows without a key of their own stay as they are. */
function byEventKey({ key, fields }: EventTable): (a: EventRow, b: EventRow) => number {
  if (key === undefined) return () => 0;
  const type = fields[key]?.type ?? { kind: "text" };
  const keyOf = ({ facts }: EventRow): ReturnType<typeof readFact> => {
    const fact = facts[key];
    return fact === undefined ? undefined : readFact(fact, type);
  };
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return compareData(left, right);
  };
}
