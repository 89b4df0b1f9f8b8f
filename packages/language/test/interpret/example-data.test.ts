import { applyEdits, checkProject, runExpectations } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { shop } from "../check/shop.ts";

const rules = `
segment staff where is_staff
segment tokyo timezone "Asia/Tokyo" where has orders on 2026-02-28
segment near where home_location within 1 km of point(-33.8568, 151.2153)
`;
const check = (text: string) => checkProject([{ file: "rules.seg", text: rules + text }], shop);
const example = (object: string, segment = "staff"): string =>
  `expect ${segment} as of 2026-03-01 includes { ${object} }`;
/** What an example says of its customer. */
const said = (object: string) =>
  check(example(object)).program.expectations?.[0]?.examples[0]?.customer;
const message = (text: string): string[] => check(text).diagnostics.map((each) => each.message);

describe("what an example says", () => {
  it("is read as the types of the columns", () => {
    expect(
      said(`
        age: 30, country: "DE", is_staff: true, email: unknown, birth_date: 1990-02-28, rating: 12.5,
        signed_up_at: 2026-01-01, last_login_at: 2026-01-01T09:30, loyalty_points: -5,
        interests: ["golf", "chess"], home_location: (-33.8568, 151.2153), \`Loyalty Number\`: "7",
        tier: "Gold"`)?.attributes,
    ).toEqual({
      age: "30",
      country: "DE",
      is_staff: true,
      birth_date: "1990-02-28",
      rating: "12.5",
      // A day begins at midnight of the project's zone.
      signed_up_at: "2025-12-31T23:00:00Z",
      last_login_at: "2026-01-01T08:30:00Z",
      loyalty_points: "-5",
      interests: ["golf", "chess"],
      home_location: "-33.8568,151.2153",
      "Loyalty Number": "7",
      tier: "Gold",
    });
  });
  it("may be relative to the moment it is about", () => {
    expect(said("signed_up_at: 90 days ago, birth_date: yesterday")?.attributes).toEqual({
      signed_up_at: "2025-11-30T23:00:00Z",
      birth_date: "2026-02-28",
    });
  });
  it("may be about events and about values of plugins", () => {
    expect(
      said(`
        orders: [ { ordered_at: 2026-01-01T10:00Z, amount: 5, status: unknown } ], returns: [],
        rfm: { segment: "champions", recency_score: 4 }`),
    ).toEqual({
      attributes: {},
      events: { orders: [{ ordered_at: "2026-01-01T10:00:00Z", amount: "5" }], returns: [] },
      traits: { "rfm.segment": "champions", "rfm.recency_score": "4" },
    });
  });
  it("tells a plugin from the events of the same name", () => {
    expect(said("orders: { count_estimate: 3 }")?.traits).toEqual({ "orders.count_estimate": "3" });
  });
});

interface Mistake {
  readonly text: string;
  readonly code: string;
  readonly says: string;
  /** The example mended by the first advice. */
  readonly fixed?: string;
}

const mistakes: readonly Mistake[] = [
  {
    text: "contry: 5",
    code: "SEG2001",
    says: "no attribute, event table or plugin `contry`",
    fixed: "country: 5",
  },
  { text: "ordrs: []", code: "SEG2001", says: "`ordrs`", fixed: "orders: []" },
  { text: 'Email: "x"', code: "SEG2001", says: "`Email`", fixed: 'email: "x"' },
  {
    text: "orders: [ { ordered_at: 2026-01-01, amout: 5 EUR } ]",
    code: "SEG2006",
    says: "`orders` have no field `amout`",
    fixed: "orders: [ { ordered_at: 2026-01-01, amount: 5 EUR } ]",
  },
  { text: 'rfm: { segmnt: "x" }', code: "SEG2006", says: "`rfm` has no value `segmnt`" },
  { text: 'rfm: "champions"', code: "SEG3001", says: "braces are needed" },
  { text: "country: 49", code: "SEG3001", says: "`country` is text", fixed: 'country: "49"' },
  { text: 'age: "30"', code: "SEG3001", says: "`age` is a number", fixed: "age: 30" },
  { text: 'age: -"30"', code: "SEG3001", says: "`age` is a number" },
  { text: 'is_staff: "yes"', code: "SEG3001", says: "yes or no", fixed: "is_staff: true" },
  {
    text: "birth_date: 2026-01-01T10:00",
    code: "SEG3001",
    says: "a date",
    fixed: "birth_date: 2026-01-01",
  },
  {
    text: 'birth_date: "2026-01-01"',
    code: "SEG3001",
    says: "a date",
    fixed: "birth_date: 2026-01-01",
  },
  {
    text: 'interests: "golf"',
    code: "SEG3001",
    says: "a list of text",
    fixed: 'interests: ["golf"]',
  },
  {
    text: 'interests: ["golf", 5]',
    code: "SEG3001",
    says: "each item of `interests` is text",
    fixed: 'interests: ["golf", "5"]',
  },
  { text: "home_location: (91, 0)", code: "SEG3001", says: "a latitude from -90 to 90" },
  { text: 'home_location: "Berlin"', code: "SEG3001", says: "a point" },
  {
    text: "orders: { ordered_at: 2026-01-01 }",
    code: "SEG3001",
    says: "square brackets",
    fixed: "orders: [ { ordered_at: 2026-01-01 } ]",
  },
  { text: "orders: [2026-01-01]", code: "SEG3001", says: "each order is written in braces" },
  {
    text: "orders: [ { ordered_at: 2026-01-01, amount: 5 USD } ]",
    code: "SEG3004",
    says: "an amount in EUR",
  },
  { text: 'tier: "Goold"', code: "SEG3006", says: 'never "Goold"', fixed: 'tier: "Gold"' },
  { text: "orders: [ { amount: 5 EUR } ]", code: "SEG7014", says: "does not say when it happened" },
  {
    text: "orders: [ { ordered_at: unknown } ]",
    code: "SEG7014",
    says: "does not say when it happened",
  },
  { text: "age: 5, age: 6", code: "SEG7015", says: "`age` is said twice" },
];

describe("mistakes in examples", () => {
  it.each(mistakes)("$text", ({ text, code, says, fixed }) => {
    const whole = rules + example(text);
    const { diagnostics } = check(example(text));
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    const [told] = diagnostics;
    expect(told?.message).toContain(says);
    const mended = fixed === undefined ? undefined : rules + example(fixed);
    expect(firstAdvice(whole, told, fixed)).toBe(mended);
  });
  it.each(mistakes)("advice that is sure mends $text", ({ text }) => {
    const [told] = check(example(text)).diagnostics;
    for (const help of told?.help?.filter(({ sure }) => sure) ?? []) {
      const mended = applyEdits(rules + example(text), help.edits ?? []);
      expect(checkProject([{ file: "rules.seg", text: mended }], shop).diagnostics).toEqual([]);
    }
  });
  it("leave the whole `expect` out", () => {
    expect(check(example("age: unknown, contry: 5")).program.expectations).toEqual([]);
  });
  it("include a segment that does not exist", () => {
    expect(message(example("", "stuff"))).toEqual(["there is no segment `stuff`"]);
  });
  it("are told of a segment with mistakes only once", () => {
    const { diagnostics, program } = check(`segment bad where nothing > 5\n${example("", "bad")}`);
    expect(diagnostics).toHaveLength(1);
    expect(runExpectations(program, shop)).toEqual([]);
  });
});

function firstAdvice(
  text: string,
  told: Diagnostic | undefined,
  wanted: string | undefined,
): string | undefined {
  const edits = told?.help?.[0]?.edits;
  return wanted === undefined || edits === undefined ? undefined : applyEdits(text, edits);
}
