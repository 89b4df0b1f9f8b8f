import { explainCond } from "@satsuma/language";
import type { Clock } from "@satsuma/ir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleOf } from "../check/checking.ts";
import { printed } from "../check/printed.ts";
import { shop } from "../check/shop.ts";

const clock: Clock = {
  // Neither the start of a month nor of a week, so that whole periods differ from those counted back.
  asOf: "2026-03-18T23:00:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
};

/** One of several ways to go on; the empty one leaves it out. */
const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

/** A rule made of parts that stand one after the other. */
const phrase = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((words) => words.filter((word) => word !== "").join(" "));

const events = oneOf(
  "orders",
  "returns",
  "app_opens",
  "orders where (amount > 5)",
  'orders where (status is "paid" and amount > 5)',
  'orders where (status is "paid" or amount > 5)',
);
const quantity = oneOf("", "no", "at least 2", "at most 2", "exactly 1", "more than 1", "1 to 2");
const length = oneOf("1 day", "2 days", "1 week", "2 weeks", "48 hours", "14 days");
const window = oneOf(
  "",
  "in last 2 months",
  "in previous 2 months",
  "in this month",
  "in 2026-02",
  "in previous 2 months shifted back 1 month",
  "since 2026-01-01",
  "since signed_up_at",
  "before signed_up_at",
  "within 2 days after signed_up_at",
  "within 2 days before signed_up_at",
  "within 2 days of signed_up_at",
  "within 48 hours of signed_up_at",
  "within 2 days of 2026-02-01",
);
const several = oneOf(
  "in each of previous 2 months",
  "in each of last 2 months",
  "in each of previous 2 weeks",
  "in at least 1 of previous 2 months",
  "in at least 1 of previous 3 months",
  "in each of previous 2 months shifted back 1 month",
);
const has = phrase(oneOf("has", "not has"), quantity, events, fc.oneof(window, several));
const step = phrase(
  oneOf("then", "then no"),
  events,
  fc.oneof(
    oneOf(""),
    length.map((each) => `within ${each}`),
  ),
);
const sequence = phrase(
  oneOf("has", "has no"),
  oneOf("sequence ("),
  events,
  fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join(" ")),
  oneOf(")"),
  fc.oneof(window, several),
);
const number = oneOf(
  "age",
  "loyalty_points",
  "count of orders",
  "count of orders in last 2 months",
  "average of orders.amount",
);
const among = oneOf("", "among (is_staff)", "among (not is_staff)", "among (has orders)");
const ranking = phrase(
  oneOf("in top", "in bottom", "not in top"),
  oneOf("1", "10", "10%", "0.5%"),
  oneOf("", "with ties"),
  oneOf("by"),
  fc.oneof(number, oneOf("birth_date", "signed_up_at")),
  oneOf("", "per country", "per is_staff"),
  among,
);
const percentile = phrase(
  oneOf("age > percentile", "age >= percentile", "not age > percentile"),
  oneOf("9", "90", "99.5"),
  oneOf("of"),
  oneOf("age", "loyalty_points", "count of orders"),
  among,
);
const yearly = phrase(
  oneOf("anniversary of birth_date", "anniversary of signed_up_at", "name_day"),
  oneOf("", "not"),
  oneOf(
    "in next 7 days",
    "in next 1 week",
    "in previous month",
    "in last 1 month",
    "on today",
    "on 2026-03-19",
    "within 3 days of 2026-03-19",
    "from 2026-03-16 to 2026-03-22",
  ),
);
const place = phrase(
  oneOf("home_location", "home_location not"),
  oneOf("within"),
  oneOf("1 km", "1 m", "1 mi", "1500 m", "15 km", "0.5 km"),
  oneOf("of"),
  oneOf("point(52.5, 13.4)", "point(52.5, -13.4)", "point(5.25, 13.4)", "home_location"),
);
const sample = phrase(
  oneOf("in sample"),
  oneOf("5%", "50%", "0.5%"),
  oneOf('seed "a"', 'seed "b"'),
);
const list = phrase(
  oneOf("interests contains", "interests does not contain"),
  oneOf('"golf"', 'any of ("golf", "ski")', 'all of ("golf", "ski")'),
  oneOf("", "ignoring case"),
);

describe("no two rules that say different things read the same", () => {
  it("whatever they are made of", () => {
    const rule = fc.oneof(has, sequence, ranking, percentile, yearly, place, sample, list);
    fc.assert(
      fc.property(fc.array(rule, { minLength: 500, maxLength: 500, size: "max" }), (rules) => {
        const trees = new Map<string, string>();
        for (const each of rules) {
          const cond = ruleOf(each);
          const tree = withoutDoubleNot(printed(cond));
          const english = explainCond(cond, shop, clock);
          expect([english, trees.get(english) ?? tree]).toEqual([english, tree]);
          trees.set(english, tree);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

/** `not (not x)` means x and reads like it. */
const withoutDoubleNot = (tree: string): string =>
  tree.startsWith("not(not(") ? tree.slice("not(not(".length, -2) : tree;
