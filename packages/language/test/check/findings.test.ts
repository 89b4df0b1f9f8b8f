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

describe("the data's first event", () => {
  it("is held against as-of where that is known", () => {
    const text = "segment s where has orders in last 100 days";
    const early = { ...shop, events: { ...shop.events } };
    expect(check(text, early).diagnostics).toEqual([]);
  });
});
