import { existsSync } from "node:fs";
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import fc from "fast-check";
import { writeIn } from "./shop.ts";

/** A customer of a random shop: `c3`, whether they are German, their birthday. */
interface Person {
  readonly id: number;
  readonly isGerman: boolean;
  readonly born: string;
}

interface Order {
  readonly id: number;
  readonly who: number;
  readonly at: string;
  readonly amount: number;
  readonly kind: string;
}

/** What one run of a history finds: data, rules, and the instant it is as of. */
export interface Moment {
  readonly people: readonly Person[];
  readonly orders: readonly Order[];
  readonly visits: readonly Order[];
  readonly rules: readonly string[];
  readonly asOf: string;
}

/** Rules of every kind: windows, dates, sequences, rankings, members of others. */
const rules = [
  "segment lapsing where has orders in last 30 days and has no orders in last 10 days",
  "segment spenders where sum of orders.amount in last 14 days >= 20 EUR",
  "segment silent where has no orders ever",
  "segment slipping where days since last of orders.at ever between 5 and 12",
  "segment lately_here where hours since last of visits.at ever < 30",
  "segment old_hands where months since first of orders.at ever >= 1",
  "segment this_month where has visits in this month",
  "segment grown where count of orders in last 7 days > count of orders in previous 7 days",
  "segment teens where years since born between 13 and 19",
  'segment germans where country is "DE" and has visits in last 5 days',
  "segment born_soon where anniversary of born in next 20 days",
  "segment returned where has sequence (visits then orders within 3 days) in last 30 days",
  "segment left_off where has sequence (visits then no orders within 4 days) in last 30 days",
  "segment left_later where has sequence (visits then orders then no visits within 50 hours) ever",
  'segment changed where first of orders.kind ever is "a" and last of orders.kind ever is "b"',
  "segment soon_after where has visits since first of orders.at",
  "segment best where in top 2 by sum of orders.amount ever",
  "segment recent where has orders in last 7 days\nsegment often where count of orders ever >= 3\nsegment both where member of recent and not member of often",
  "segment monthly\n  as of start of month\n  where has orders in last 20 days",
  'segment in_new_york\n  timezone "America/New_York"\n  where has orders in last 2 days',
  "segment long_ago where days since (last of orders.at ever default first of visits.at ever) > 10",
  "tiers loyalty tier gold where count of orders ever >= 4 tier silver where has orders in last 20 days otherwise none_yet",
];

const instants = fc
  .integer({ min: 0, max: 60 * 24 })
  .map((hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString().replace(".000Z", "Z"));

const event = fc.record({
  id: fc.integer({ min: 1, max: 40 }),
  who: fc.integer({ min: 1, max: 6 }),
  at: instants,
  amount: fc.integer({ min: 1, max: 30 }),
  kind: fc.constantFrom("a", "b", "c"),
});

const events = fc.uniqueArray(event, { selector: ({ id }) => id, minLength: 1, maxLength: 14 });

const person = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  isGerman: fc.boolean(),
  born: fc.constantFrom("2007-01-20", "2012-02-10", "1990-03-01", "2008-02-29"),
});
const people = fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 3, maxLength: 6 });

const someRules = fc.subarray(rules, { minLength: 6, maxLength: 12 });

/** Mostly nothing. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** What changes in a group of customers between two runs: nothing, or some of it. */
const change = fc.record({
  people: rarely(people),
  orders: rarely(events),
  more: fc.array(event, { maxLength: 2 }),
  gone: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }),
});

/** What all groups of a shop share of a step: the rules, how much time passes, and whether events only come. */
const step = fc.record({
  onlyAdds: fc.boolean(),
  rules: rarely(someRules),
  days: fc.constantFrom(0, 0, 1, 1, 1, 2, 7, 30, -3),
  hours: fc.constantFrom(0, 0, 5),
});

const mostSteps = 3;

/** What a few customers are, and what becomes of them: a history of its own. */
const life = fc.record({
  people,
  orders: events,
  visits: events,
  changes: fc.array(change, { minLength: mostSteps, maxLength: mostSteps }),
});

/**
 * Shops in which several histories go on beside each other, of different customers: two to four runs, mostly a few new events and a
 * day that passed, sometimes all is other than before. They share the rules and the instants of the runs.
 *
 * @param histories how many to a shop
 */
export const shops = (histories: number): fc.Arbitrary<readonly Moment[]> =>
  fc
    .record({
      rules: someRules,
      day: fc.integer({ min: 20, max: 50 }),
      steps: fc.array(step, { minLength: 1, maxLength: mostSteps }),
      lives: fc.array(life, { minLength: histories, maxLength: histories }),
    })
    .map(({ rules: first, day, steps, lives }) => {
      let hour = day * 24;
      let current = first;
      const times = [{ days: 0, hours: 0, rules: null }, ...steps].map((each) => {
        hour += each.days * 24 + each.hours;
        current = each.rules ?? current;
        const asOf = new Date(Date.UTC(2026, 0, 1, hour)).toISOString().replace(".000Z", "Z");
        return { asOf, rules: current };
      });
      const groups = lives.map((each) => stations(each, steps));
      return times.map((time, i) => {
        const found = groups.map((stationsOf, group) => numbered(stationsOf[i]!, group));
        return {
          ...time,
          people: found.flatMap((each) => each.people),
          orders: found.flatMap((each) => each.orders),
          visits: found.flatMap((each) => each.visits),
        };
      });
    });

type Station = Pick<Moment, "people" | "orders" | "visits">;
type Life = Station & { readonly changes: readonly Changed[] };
type Changed = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** A group of customers as it is at each run. */
function stations(
  { changes, ...first }: Life,
  steps: readonly { readonly onlyAdds: boolean }[],
): Station[] {
  const all: Station[] = [first];
  for (const [i, { people: others, orders: replaced, more, gone }] of changes.entries()) {
    const last = all.at(-1)!;
    if (steps[i]?.onlyAdds === true) {
      all.push(withMore(last, more, i));
      continue;
    }
    const orders = (replaced ?? last.orders).filter(({ id }) => !gone.includes(id));
    all.push({
      people: others ?? last.people,
      orders: distinct([...(orders.length > 0 ? orders : last.orders), ...more]),
      visits: distinct([...last.visits, ...more.slice(1)]),
    });
  }
  return all;
}

/** With events that nothing is known of yet. */
function withMore(last: Station, more: readonly Order[], step: number): Station {
  const news = more.map((each, i) => ({ ...each, id: firstNewId + 10 * step + i }));
  return {
    people: last.people,
    orders: [...last.orders, ...news],
    visits: [...last.visits, ...news.slice(1)],
  };
}

/** Larger than those of all other events of a group. */
const firstNewId = 50;

/** With numbers that no other group has. */
function numbered({ people: who, orders, visits }: Station, group: number): Station {
  const own = (all: readonly Order[]): Order[] =>
    all.map((each) => ({ ...each, id: each.id + 100 * group, who: each.who + 10 * group }));
  return {
    people: who.map((each) => ({ ...each, id: each.id + 10 * group })),
    orders: own(orders),
    visits: own(visits),
  };
}

const distinct = (all: readonly Order[]): Order[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
];

/** Writes the files of a shop at a moment. Events that only came since another are in files of their own, as feeds write them. */
export async function deliver(folder: string, moment: Moment, before?: Moment): Promise<void> {
  const who = moment.people.map(
    ({ id, isGerman, born }) => `c${id},${isGerman ? "DE" : "AT"},${born}\n`,
  );
  await writeIfNew(folder, "people.csv", `id,country,born\n${who.join("")}`);
  await writeIn(folder, "segments/all.seg", `${moment.rules.join("\n")}\n`);
  for (const table of ["orders", "visits"] as const)
    await deliverEvents(folder, table, moment[table].map(lineOf), before?.[table].map(lineOf));
}

const lineOf = ({ id, who, at, amount, kind }: Order): string =>
  `${id},c${who},${at},${amount},${kind}\n`;

async function deliverEvents(
  folder: string,
  table: string,
  lines: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  const there = (await readdir(folder)).filter((file) => file.startsWith(`${table}-`));
  const [known, now] = [new Set(before), new Set(lines)];
  const isAdded = there.length > 0 && before.every((line) => now.has(line));
  if (!isAdded) for (const file of there) await rm(join(folder, file));
  const rows = isAdded ? lines.filter((line) => !known.has(line)) : lines;
  if (isAdded && rows.length === 0) return;
  const number = String(isAdded ? there.length : 0).padStart(3, "0");
  await writeIn(folder, `${table}-${number}.csv`, `id,who,at,amount,kind\n${rows.join("")}`);
}

/** A file that is written again looks like another. */
async function writeIfNew(folder: string, file: string, text: string): Promise<void> {
  const isThere = existsSync(join(folder, file));
  if (!isThere || (await readFile(join(folder, file), "utf8")) !== text)
    await writeIn(folder, file, text);
}

const table = (file: string) => ({
  from: csv(file),
  customer: "who",
  time: "at",
  key: "id",
  fields: { amount: { money: true as const } },
});

/** Its config. */
export const randomShopConfig: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: { from: csv("people.csv"), key: "id" },
  events: { orders: table("orders-*.csv"), visits: table("visits-*.csv") },
};
