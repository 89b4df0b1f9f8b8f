import { csv } from "@satsuma/plugin-files";
import type { ProjectConfig } from "@satsuma/engine";
import fc from "fast-check";

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

const someRules = fc.subarray(rules, { minLength: 3, maxLength: 8 });

/** Mostly nothing. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** What changes between two runs: nothing, or some of it. */
const step = fc.record({
  people: rarely(people),
  orders: rarely(events),
  more: fc.array(event, { maxLength: 2 }),
  gone: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }),
  rules: rarely(someRules),
  days: fc.constantFrom(0, 0, 1, 1, 1, 2, 7, 30, -3),
  hours: fc.constantFrom(0, 0, 5),
});

/** Histories of two to four runs: mostly a few new events and a day that passed, sometimes all is other than before. */
export const histories: fc.Arbitrary<readonly Moment[]> = fc
  .tuple(
    fc.record({
      people,
      orders: events,
      visits: events,
      rules: someRules,
      day: fc.integer({ min: 20, max: 50 }),
    }),
    fc.array(step, { minLength: 1, maxLength: 3 }),
  )
  .map(([{ day, ...first }, steps]) => {
    let hour = day * 24;
    const asOf = (): string =>
      new Date(Date.UTC(2026, 0, 1, hour)).toISOString().replace(".000Z", "Z");
    const moments: Moment[] = [{ ...first, asOf: asOf() }];
    for (const { days, hours, ...change } of steps) {
      const last = moments.at(-1)!;
      hour += days * 24 + hours;
      const orders = (change.orders ?? last.orders).filter(({ id }) => !change.gone.includes(id));
      moments.push({
        people: change.people ?? last.people,
        orders: distinct([...(orders.length > 0 ? orders : last.orders), ...change.more]),
        visits: distinct([...last.visits, ...change.more.slice(1)]),
        rules: change.rules ?? last.rules,
        asOf: asOf(),
      });
    }
    return moments;
  });

const distinct = (all: readonly Order[]): Order[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
];

/** The files of a shop at a moment. */
export function shopFiles({
  people: who,
  orders,
  visits,
  rules: texts,
}: Moment): Record<string, string> {
  const rows = (all: readonly Order[]): string =>
    all
      .map(({ id, who: of, at, amount, kind }) => `${id},c${of},${at},${amount},${kind}\n`)
      .join("");
  return {
    "people.csv": `id,country,born\n${who.map(({ id, isGerman, born }) => `c${id},${isGerman ? "DE" : "AT"},${born}\n`).join("")}`,
    "orders.csv": `id,who,at,amount,kind\n${rows(orders)}`,
    "visits.csv": `id,who,at,amount,kind\n${rows(visits)}`,
    "segments/all.seg": `${texts.join("\n")}\n`,
  };
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
  events: { orders: table("orders.csv"), visits: table("visits.csv") },
};
