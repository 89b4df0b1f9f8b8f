import fc from "fast-check";
import { at } from "../world.ts";
import type { Given } from "../world.ts";

const days = fc.constantFrom(1, 7, 14, 30, 60, 90, 180, 365);
const few = fc.integer({ min: 1, max: 6 });
const amount = fc.constantFrom("20", "49.90", "100", "250", "1000");
const country = fc.constantFrom("DE", "AT", "CH", "FR");
const status = fc.constantFrom("paid", "open", "returned");
const period = fc.oneof(
  days.map((count) => `in last ${count} days`),
  fc.constantFrom(
    "in last 3 months",
    "in last 1 year",
    "in previous month",
    "in this year",
    "ever",
    "from 180 days ago to 60 days ago",
  ),
);
const text = (strings: TemplateStringsArray, ...parts: fc.Arbitrary<string | number>[]) =>
  fc
    .tuple(...parts)
    .map((values) => strings.map((each, i) => `${each}${values[i] ?? ""}`).join(""));

/** Tests as people write them. */
const atom: fc.Arbitrary<string> = fc.oneof(
  text`country is "${country}"`,
  text`country is not "${country}"`,
  text`country in ("${country}", "${country}")`,
  fc.constantFrom("country is known", "points is unknown", "opted_in", "not opted_in"),
  text`points >= ${fc.integer({ min: 0, max: 100 })}`,
  text`points between 5 and ${fc.integer({ min: 6, max: 40 })}`,
  text`(points default 0) < ${fc.integer({ min: 1, max: 50 })}`,
  text`interests contains any of ("${fc.constantFrom("golf", "wine")}", "books")`,
  text`years since birth_date >= ${fc.integer({ min: 18, max: 60 })}`,
  text`anniversary of birth_date in next ${days} days`,
  text`joined_at in last ${days} days`,
  text`weight > ${fc.integer({ min: 40, max: 90 })}`,
  fc.constant("home within 15 km of point(52.52, 13.41)"),
  text`has orders ${period}`,
  text`has no orders ${period}`,
  text`has at least ${few} orders ${period}`,
  text`has at least ${few} orders where (status is "${status}") ${period}`,
  text`has orders where (amount >= ${amount} EUR) ${period}`,
  text`has at most ${few} orders in last ${days} days`,
  text`sum of orders.amount ${period} >= ${amount} EUR`,
  text`sum of orders.amount where (status is "${status}") ${period} > ${amount} EUR`,
  text`average of orders.amount ${period} > ${amount} EUR`,
  text`max of orders.amount ${period} >= ${amount} EUR`,
  text`count of distinct orders.status ${period} >= ${fc.constantFrom(1, 2)}`,
  text`last of orders.status ever is "${status}"`,
  text`days since last of orders.at > ${days}`,
  text`days since last of orders.at between ${fc.constant(10)} and ${days.filter((of) => of > 10)}`,
  text`has visits where (path starts with "/pricing") in last ${days} days`,
  text`has sequence (visits then orders within ${few} days) in last ${days} days`,
  text`has sequence (visits where (path is "/cart") then no orders within ${few} days) in last ${days} days`,
  text`has orders within ${days} days after joined_at`,
);

const joined = (word: string) => (parts: readonly string[]) =>
  parts.map((part) => `(${part})`).join(` ${word} `);

/** Rules as people write them: one to four tests. */
export const rule: fc.Arbitrary<string> = fc.oneof(
  atom,
  fc.array(atom, { minLength: 2, maxLength: 3 }).map(joined("and")),
  fc.array(atom, { minLength: 2, maxLength: 3 }).map(joined("or")),
  fc
    .tuple(atom, fc.array(atom, { minLength: 2, maxLength: 2 }))
    .map(([first, others]) => `(${first}) and (${joined("or")(others)})`),
  fc.tuple(atom, atom).map(([one, other]) => `(${one}) and not (${other})`),
  fc
    .array(atom, { minLength: 3, maxLength: 4 })
    .map((parts) => `at least 2 of (${parts.join(", ")})`),
);

const date = fc
  .integer({ min: 0, max: 500 })
  .map((back) => new Date(Date.UTC(2026, 1, 28) - back * 86_400_000).toISOString().slice(0, 10));
const known = <Of>(of: fc.Arbitrary<Of>): fc.Arbitrary<readonly Of[]> =>
  fc.array(of, { maxLength: 1 });

/** Customers with none to a handful of orders and visits in the last 500 days; an attribute in two is not known. */
export const customer: fc.Arbitrary<Given> = fc
  .record({
    country: known(country),
    points: known(fc.integer({ min: 0, max: 100 }).map(String)),
    opted_in: known(fc.boolean()),
    interests: known(fc.constantFrom(["golf"], ["wine", "art"], [])),
    birth_date: known(fc.constantFrom("1980-02-29", "1999-03-05", "2010-12-31")),
    joined_at: known(date.map((day) => `${day}T08:30:00Z`)),
    weight: known(fc.constantFrom("55.5", "80")),
    home: known(fc.constantFrom("52.5,13.4", "48.1,11.6")),
    orders: fc.array(fc.tuple(date, amount, status), { maxLength: 6 }),
    visits: fc.array(fc.tuple(date, fc.constantFrom("/", "/pricing/a", "/cart")), { maxLength: 4 }),
  })
  .map(({ orders, visits, ...attributes }) => ({
    is: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, of]) => of.map((fact) => [name, fact])),
    ),
    orders: orders.map(([day, of, as], i) =>
      at(day, { id: String(i + 1), amount: of, status: as }),
    ),
    visits: visits.map(([day, path]) => at(day, { path })),
  }));
