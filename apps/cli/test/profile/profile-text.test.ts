import { stripVTControlCharacters } from "node:util";
import type { Profile } from "@satsuma/engine";
import colors from "picocolors";
import { describe, expect, test } from "vitest";
import { profileText } from "../../src/profile/profile-text.ts";

describe("a profile on a terminal of eighty columns", () => {
  test("has no line that is longer", () => {
    const long = lines(whole).filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });

  test("shows figures of both groups, the effect with its interval, and what is too few to show", () => {
    const text = lines(whole).join("\n");
    expect(text).toMatch(/orders amount \(EUR\) +1,234 +56 .*\+0\.82 \(0\.71 to 0\.90\)/u);
    expect(text).toMatch(/Ulm +too few +12%/u);
    expect(text).toMatch(/tea +40% +10% +4\.0 \(2\.5 to 6\.4\) +1\.5/u);
    expect(text).toContain("No clear difference: visits.");
  });

  test("shows a field once that is there twice in other words, and says which says the same", () => {
    const text = lines(whole);
    expect(text.filter((line) => /^product( code)? in orders/u.test(line))).toHaveLength(1);
    expect(text.join(" ")).toMatch(/product code\s+says\s+the\s+same/u);
  });

  test("without a base shows the figures of the members alone", () => {
    const base = { kind: "none", size: 0, why: "everyone is in it" } as const;
    const text = lines({ ...whole, base }).join("\n");
    expect(text).toContain("Their figures");
    expect(text).not.toContain("effect (95%)");
  });
});

const lines = (profile: Profile): string[] =>
  stripVTControlCharacters(
    profileText(
      profile,
      { limit: 12, timezone: "UTC" },
      { color: colors.createColors(false), width: 80 },
    ),
  ).split("\n");

const comparison = {
  effect: { measure: "Cliff's delta", value: 0.82, low: 0.71, high: 0.9 },
  strength: 1.9,
  direction: "higher",
  pValue: 0,
  falseDiscoveryRate: 0,
  isBeyondChance: true,
} as const;

const spread = (median: number) => ({
  known: 50,
  mean: median,
  lowerQuartile: median / 2,
  median,
  upperQuartile: 2 * median,
});

const amount = {
  kind: "number",
  name: "orders_amount",
  origin: "behaviour",
  expression: "sum of orders.amount ever",
  unit: "EUR",
  unknown: { segment: 0, base: 0 },
  segment: spread(1234),
  base: spread(56),
  comparison,
} as const;

const cell = (share: number) => ({ isSuppressed: false, count: 100 * share, share }) as const;

const tea = {
  value: "tea",
  segment: cell(0.4),
  base: cell(0.1),
  lift: { value: 4, low: 2.5, high: 6.4 },
  preference: 1.5,
  effect: 0.7,
  falseDiscoveryRate: 0.001,
} as const;

const field = {
  events: "orders",
  compared: 40,
  isCut: false,
  found: { over: 1, under: 0 },
  under: [],
};

const whole: Profile = {
  asOf: "2026-01-01T00:00:00Z",
  customers: 400,
  segment: { name: "club", title: "In the club", size: 100, share: 0.25 },
  base: { kind: "rest", size: 300 },
  minimumGroup: 10,
  persona: [
    { text: "The 100 members of club are 25% of all 400 customers.", figures: ["segment.size"] },
  ],
  variables: [
    amount,
    {
      kind: "categories",
      name: "town",
      origin: "attribute",
      expression: "town",
      unknown: { segment: 0, base: 0 },
      known: { segment: 100, base: 300 },
      values: [{ value: "Ulm", segment: { isSuppressed: true }, base: cell(0.12) }],
      comparison: { ...comparison, effect: { ...comparison.effect, measure: "Cohen's h" } },
    },
    { ...amount, name: "visits", comparison: { ...comparison, isBeyondChance: false } },
  ],
  byDefinition: [
    {
      ...amount,
      name: "a_variable_with_a_name_that_is_much_too_long_for_a_table",
      definedBy: "the rule reads it",
    },
  ],
  skipped: [
    { name: "nickname", why: "400 different values: it names customers and does not group them" },
  ],
  fields: [
    { ...field, field: "product", over: [tea] },
    { ...field, field: "product_code", sameAs: "product", over: [tea] },
  ],
  demand: {
    events: "orders",
    amount: "amount",
    unit: "EUR",
    months: ["2025-11", "2025-12"].map((label) => ({
      label,
      segment: { isSuppressed: false, events: 80, buyers: 60, eventsEach: 0.8, amountEach: 31.5 },
      base: { isSuppressed: true },
    })),
    weekdays: [],
    hours: [],
  },
  variation: {
    looked: { segment: 100, base: 300 },
    by: ["orders_amount", "town"],
    spread: 0.9,
    explained: 0.1,
    typical: { size: 10, figures: [{ name: "orders_amount", value: 1200, unit: "EUR" }] },
    elsewhere: { segment: 0.2, base: 0.1 },
    halves: {
      isTwoGroups: true,
      smaller: 0.4,
      explained: 0.5,
      shuffled: 0.2,
      chance: 0.025,
      along: 0.8,
      differences: [{ name: "town", larger: "Ulm", smaller: "Kiel" }],
    },
  },
  warnings: ["The members look like two groups."],
};
