import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers, at } from "./world.ts";
import type { Answer, Given } from "./world.ts";

/** Moments on and beside the edges that rules are about. */
const moments = [
  "2026-02-28T23:00:00Z",
  "2026-02-28T22:59:59.999999Z",
  "2026-01-29T23:00:00Z",
  "2026-01-29T22:59:59.999999Z",
  "2025-11-30T23:00:00Z",
  "2025-10-26T00:30:00Z",
  "2025-10-26T01:30:00Z",
  "2024-02-29T12:00:00Z",
] as const;

const maybe = <Of>(of: fc.Arbitrary<Of>): fc.Arbitrary<readonly Of[]> =>
  fc.array(of, { maxLength: 1 });
const order = fc
  .record({
    moment: fc.constantFrom(...moments),
    amount: maybe(fc.constantFrom("0", "-1", "2.50", "100")),
  })
  .map(({ moment, amount }) => at(moment, Object.fromEntries(amount.map((of) => ["amount", of]))));
const customer: fc.Arbitrary<Given> = fc
  .record({
    points: maybe(fc.constantFrom("-1", "0", "1", "2.5", "10")),
    country: maybe(fc.constantFrom("DE", "de", "", "AT")),
    orders: fc.array(order, { maxLength: 4 }),
    visits: fc.array(
      fc.constantFrom(...moments).map((moment) => at(moment)),
      { maxLength: 4 },
    ),
  })
  .map(({ points, country, orders, visits }) => ({
    orders,
    visits,
    is: Object.fromEntries([
      ...points.map((of) => ["points", of] as const),
      ...country.map((of) => ["country", of] as const),
    ]),
  }));
const customers = fc.array(customer, { minLength: 1, maxLength: 8 });
const rule = fc.constantFrom(
  "points > 1",
  'country is "DE"',
  'country contains "e" ignoring case',
  "points between 0 and 2",
  "has orders in last 30 days",
  "sum of orders.amount ever > 2",
  "average of orders.amount ever > 0",
  "days since last of orders.at between 30 and 90",
  "has sequence (visits then orders within 30 days) ever",
  "has sequence (visits then no orders within 7 days) ever",
  "in top 2 by points",
  "in bottom 30% by points per country",
  "points >= percentile 50 of points",
  'in sample 50% seed "x"',
);
const runs = { numRuns: 60 };

describe("every rule", () => {
  it("splits the customers in two", () => {
    fc.assert(
      fc.property(customers, rule, (all, a) => {
        const members = answers(a, all);
        expect(answers(`not (${a})`, all)).toEqual(members.map(opposite));
      }),
      runs,
    );
  });
  it("obeys De Morgan", () => {
    fc.assert(
      fc.property(customers, rule, rule, (all, a, b) => {
        const neither = answers(`not (${a}) and not (${b})`, all);
        expect(answers(`not ((${a}) or (${b}))`, all)).toEqual(neither);
      }),
      runs,
    );
  });
  it("is the two halves another rule cuts it into", () => {
    fc.assert(
      fc.property(customers, rule, rule, (all, a, b) => {
        const halves = answers(`((${a}) and (${b})) or ((${a}) and not (${b}))`, all);
        expect(halves).toEqual(answers(a, all));
      }),
      runs,
    );
  });
});

describe("windows that follow each other", () => {
  it("have the events of the one they make up", () => {
    fc.assert(
      fc.property(
        customers,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (all, near, more) => {
          const far = near + more;
          const parts = `(count of orders from ${far} days ago to ${near} days ago) + (count of orders in last ${near} days)`;
          expect(answers(parts, all)).toEqual(answers(`count of orders in last ${far} days`, all));
        },
      ),
      runs,
    );
  });
  it("of previous months are each of them", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const each =
          "has orders in previous month and has orders in previous month shifted back 1 month and has orders in previous month shifted back 2 months";
        expect(answers("has orders in each of previous 3 months", all)).toEqual(answers(each, all));
      }),
      runs,
    );
  });
});

describe("larger numbers", () => {
  it.each([
    ["take in more of the top", (n: number) => `in top ${n} by points`],
    [
      "take in more of the top of each country",
      (n: number) => `in top ${n}% with ties by points per country`,
    ],
    ["leave fewer who have as many orders", (n: number) => `not (has at least ${n} orders ever)`],
  ])("%s", (_, ruleOf) => {
    fc.assert(
      fc.property(
        customers,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (all, n, more) => {
          const [few, many] = [answers(ruleOf(n), all), answers(ruleOf(n + more), all)];
          expect(few.every((isIn, i) => isIn === false || many[i] === true)).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe("the order of rows", () => {
  it("makes no difference", () => {
    fc.assert(
      fc.property(customers, rule, (all, a) => {
        const keyed = all.map((of, i) => ({ ...of, key: String(i + 1) }));
        const turned = keyed
          .map((of) => ({ ...of, orders: of.orders?.toReversed() ?? [] }))
          .toReversed();
        expect(answers(a, turned).toReversed()).toEqual(answers(a, keyed));
      }),
      runs,
    );
  });
});

const opposite = (answer: Answer): boolean => answer === false;
