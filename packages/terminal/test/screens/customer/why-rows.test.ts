import { expect, test } from "vitest";
import type { Why, WhyCondition, WhyNearest, WhyTiers, WhyTrait } from "@satsuma/engine";
import { whyRows } from "../../../src/screens/customer/why-rows.ts";
import { whyTiersRows } from "../../../src/screens/customer/why-tiers-rows.ts";
import { whyTraitRows } from "../../../src/screens/customer/why-trait-rows.ts";
import { rowText, widest } from "../../support/row-text.ts";

const wording = { timezone: "Europe/Berlin", width: 40 };

const nearest: WhyNearest = { kind: "none", reason: "search", english: "one more order" };

const condition = (text: string, more: Partial<WhyCondition> = {}): WhyCondition => ({
  text,
  holds: true,
  values: [],
  found: "",
  restsOn: ["events"],
  of: [],
  ...more,
});

const why: Why = {
  segment: "vip",
  title: "Best customers",
  customer: "7",
  asOf: "2026-06-30T22:00:00Z",
  isMember: false,
  english: "",
  conditions: [
    condition("any of", {
      holds: false,
      of: [
        condition("at least 3 orders in the last 90 days", {
          holds: false,
          found: "there is 1, o_88123 on 25 Feb 2026",
          since: "2026-03-01T23:00:00Z",
        }),
      ],
    }),
  ],
  nearest,
  next: { at: "2026-08-01T00:00:00Z", english: "enters on 1 Aug 2026" },
  models: [{ method: "rfm.score", version: 1200, asOf: "2026-06-30T22:00:00Z" }],
};

test("a verdict is told with each condition that decided it, what was found, since when, and what would flip it", () => {
  expect(rowText(whyRows(why, wording))).toBe(
    [
      "✗ 7 is not in vip",
      "Best customers",
      "as of 2026-07-01",
      "",
      "✗ any of",
      "  ✗ at least 3 orders in the last 90",
      "    days",
      "      there is 1, o_88123 on 25 Feb 2026",
      "      so since 2026-03-02",
      "",
      "nearest change",
      "  one more order",
      "if nothing changes",
      "  enters on 1 Aug 2026",
      "Scores are those of rfm.score, model",
      "1,200, as of 2026-07-01.",
      "",
    ].join("\n"),
  );
});

test.each([20, 34, 60])("no row is wider than the pane: %d cells", (width) => {
  expect(
    widest(whyRows({ ...why, title: "好".repeat(30) }, { ...wording, width })),
  ).toBeLessThanOrEqual(width);
});

test("names and texts from data show no control characters", () => {
  const rows = whyRows(
    {
      ...why,
      customer: "\u{1B}[2J",
      segment: "a\u{202E}b",
      conditions: [condition("\u{1B}[31mred")],
    },
    wording,
  );
  // oxlint-disable-next-line no-control-regex -- it is about these
  expect(rowText(rows)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/u);
});

test("a ranking says what would be in", () => {
  const last = { text: "spend", value: 120, unit: "EUR" };
  const rows = whyRows(
    { ...why, conditions: [condition("top 10%", { last })] },
    { ...wording, width: 80 },
  );
  expect(rowText(rows)).toContain("as good as 120.00 EUR would be in, the others as they are");
});

test("of tiers the one that holds is told, and what would take the customer to each other", () => {
  const tiers: WhyTiers = {
    tiers: "value_tier",
    customer: "7",
    asOf: "2026-06-30T22:00:00Z",
    others: [{ name: "value_tier.gold", title: "Gold", nearest }],
  };
  expect(rowText(whyTiersRows(tiers, wording))).toBe(
    [
      "7 is in no tier of value_tier",
      "as of 2026-07-01",
      "",
      "what would take it to another tier",
      "  value_tier.gold  Gold",
      "    one more order",
      "",
    ].join("\n"),
  );
  expect(
    rowText(whyTiersRows({ ...tiers, current: { ...why, isMember: true } }, wording)),
  ).toContain("✓ 7 is in vip");
});

test("a trait is told with its value, its reasons and what the method knows", () => {
  const trait: WhyTrait = {
    trait: "churn.risk",
    customer: "7",
    asOf: "2026-06-30T22:00:00Z",
    value: 0.31,
    unit: "share",
    description: "How likely no order comes.",
    method: { name: "churn.tree", version: 2, asOf: "2026-06-30T22:00:00Z" },
    features: [
      {
        name: "recency",
        doc: "Days since the last order",
        expression: "x",
        unit: "days",
        value: 90,
      },
    ],
    reasons: [{ text: "90 days without an order" }],
    others: [],
  };
  expect(rowText(whyTraitRows(trait, { ...wording, width: 60 }))).toBe(
    [
      "churn.risk is 31%",
      "as of 2026-07-01",
      "How likely no order comes.",
      "churn.tree, model 2, as of 2026-07-01",
      "",
      "why",
      "  · 90 days without an order",
      "",
      "what is known of the customer",
      "  Days since the last order",
      "    90 days",
      "",
    ].join("\n"),
  );
});
