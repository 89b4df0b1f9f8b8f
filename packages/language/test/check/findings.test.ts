import { checkProject } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { check } from "./checking.ts";
import { shop } from "./shop.ts";

const codes = (text: string, catalogue = shop): string[] =>
  check(
    /^(?:segment|define|param|tiers)\b/u.test(text) ? text : `segment s where ${text}`,
    catalogue,
  ).diagnostics.map(({ code }) => code);

describe("nothing is said where a rule says it itself", () => {
  it.each([
    ["known beside the negation", 'preferred_language is not "fr" and preferred_language is known'],
    [
      "another test that only known values pass",
      'email ends with ".de" and not email starts with "test"',
    ],
    ["a value that is always known", "signed_up_at not in this month"],
    ["the negation of unknown", "email is not unknown"],
    [
      "a negated definition, which was told of where it stands",
      "define grown = age >= 18\nsegment s where not grown",
    ],
    ["has with a small number", "has at most 3 orders"],
    ["a small total beside an order", "sum of orders.amount < 10 and has orders"],
    ["a zero that is asked for", "count of orders <= 0"],
    ["an equal bound", "loyalty_points >= 50 and loyalty_points <= 50"],
    ["a wider bound", "loyalty_points > 50 and loyalty_points < 100"],
    ["alternatives", 'country is "DE" or country is "AT"'],
    ["a value that is seen", 'country is "DE"'],
    ["values that are not all listed", 'phone is "nobody"'],
    ["a period within the data", "has orders in last 365 days"],
    ["this month on any day", "has orders in this month"],
    [
      "today where the run's own moment counts",
      "segment s as of run time where has orders on today",
    ],
    ["today for a date of the customer", "subscription_ends_on on today"],
    ["an anniversary on the day itself", "anniversary of birth_date on today"],
    [
      "a small total beside a sequence",
      "sum of orders.amount < 10 and has sequence (orders then returns)",
    ],
    [
      "a small total beside periods",
      "sum of orders.amount < 10 and has orders in each of previous 2 months",
    ],
    ["a rank that only known values have", "in top 5 by age and not age < 18"],
    ["a rank by what is always known", "not in top 5 by count of orders"],
    [
      "a place beside a distance to it",
      "home_location within 5 km of point(1, 2) and home_location not within 1 km of point(1, 2)",
    ],
    [
      "a place written out",
      "home_location is known and home_location not within 1 km of point(1, 2)",
    ],
    ["a sequence that is not there", "has no sequence (orders then returns)"],
    ["no part of a sample", 'not in sample 5% seed "x"'],
    ["values that leave a gap", "age < 5 or age > 5 or age is unknown"],
    ["all values but the unknown", "age > 5 or age <= 5"],
    ["a top that leaves out the unknown", "in top 100% by age"],
    ["a part of the top", "in top 100% by count of orders among (is_staff)"],
    ["a count that begins above 0", "count of orders > 0 or is_staff"],
    ["a negation that is wider", "age > 3 and not age > 5 and age is known"],
    ["two names for one constant", "define a = 5 define b = 5 segment s where age > a or age < b"],
    [
      "a draft beside what it replaces",
      "segment a where age > 5 segment b status draft where age > 5",
    ],
    [
      "the same rule as of another instant",
      "segment a where age > 5 segment b as of run time where age > 5",
    ],
    ["definitions for other projects", "define a = age > 5 param b: number = 3"],
    ["both ends of a moment", "signed_up_at between now and now"],
    ["a date in the future", "subscription_ends_on in 2030"],
    ["tiers that narrow", "tiers t tier a where age >= 60 tier b where age >= 40"],
    ["tiers on different things", 'tiers t tier a where age >= 60 tier b where country is "DE"'],
  ])("%s", (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe("values that were observed", () => {
  const withCountries = (more: object) => ({
    ...shop,
    customer: {
      ...shop.customer,
      attributes: {
        ...shop.customer.attributes,
        country: { type: { kind: "text" }, nullable: true, ...more } as const,
      },
    },
  });
  const some = { observed: [{ value: "DE", share: 0.4 }] };

  it("prove nothing while they are only the most frequent", () => {
    expect(codes('country is "Germany"', withCountries(some))).toEqual([]);
  });
  it("prove it when the catalogue says that they are all", () => {
    expect(codes('country is "Germany"', withCountries({ ...some, observedAll: true }))).toEqual([
      "SEG3008",
    ]);
  });
});

describe("what is unused", () => {
  it("is not told while something is wrong, which may be a misspelt use", () => {
    expect(codes("define grown = age > 5 segment s where grwn")).toEqual(["SEG2001"]);
    expect(codes("define grown = age > 5 segment s where grown and")).toEqual(["SEG1001"]);
  });
});

describe("a period that can mean two things", () => {
  it("is shown with the dates of both readings", () => {
    const [error] = checkProject(
      [{ file: "a.seg", text: "segment s where has orders in last month" }],
      shop,
      { asOf: "2026-02-28T23:00:00Z" },
    ).diagnostics;
    expect(error?.help?.map(({ text }) => text)).toEqual([
      expect.stringContaining("1 Feb 2026 – 28 Feb 2026"),
      expect.stringContaining("1 Feb 2026 – 1 Mar 2026"),
    ]);
  });
});

describe("the data's first event", () => {
  it("is held against as-of where that is known", () => {
    const text = "segment s where has orders in last 100 days";
    const early = { ...shop, events: { ...shop.events } };
    expect(check(text, early).diagnostics).toEqual([]);
  });
});
