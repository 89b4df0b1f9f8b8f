import { readFileSync } from "node:fs";
import {
  checkExpression,
  checkProject,
  explainCond,
  explainSegment,
  explainValue,
} from "@satsuma/language";
import type { Clock } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { ruleOf, segmentOf } from "../check/checking.ts";
import { loweredRules } from "../check/lowered-rules.ts";
import { printed } from "../check/printed.ts";
import { shop } from "../check/shop.ts";
import { exampleCatalogue, exampleFiles } from "@satsuma/example-rules";

const clock: Clock = {
  asOf: "2026-02-28T23:00:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
};
const said = (rule: string, before = ""): string => explainCond(ruleOf(rule, before), shop, clock);

describe("one condition in English, as of 1 March 2026", () => {
  it.each([
    ['country is "DE"', "Country (Land) is “DE”"],
    ['country is not "DE"', "Country (Land) is not “DE” (or not known)"],
    ['country in ("DE", "AT", "CH")', "Country (Land) is one of “DE”, “AT” or “CH”"],
    ['country not in ("DE", "AT")', "Country (Land) is none of “DE” or “AT” (or not known)"],
    ["age between 18 and 65", "age is between 18 and 65"],
    ["not (age < 18)", "age is not less than 18 (or not known)"],
    ["loyalty_points >= 1_000", "loyalty points is at least 1,000"],
    ["birth_date <= 2000-12-31", "birth date is on or before 31 Dec 2000"],
    ["email_opt_in", "email opt in is yes"],
    ["not email_opt_in", "email opt in is no or not known"],
    ["not is_staff", "is staff is no"],
    ["phone is unknown", "phone is not known"],
    ['email ends with ".de" ignoring case', "email ends with “.de”, in upper or lower case"],
    ['interests contains all of ("golf", "ski")', "interests contains all of “golf” and “ski”"],
    ['interests does not contain "golf"', "interests does not contain “golf” (or not known)"],
    ["has orders", "at least one order"],
    ["has no orders in last 90 days", "no order since 1 Dec 2025 (the last 90 days)"],
    ["has at least 3 orders", "at least 3 orders"],
    ["has exactly 1 orders", "exactly 1 order"],
    ["has 0 to 1 returns", "0 to 1 returns"],
    [
      "has orders from 365 days ago to 90 days ago",
      "at least one order between 1 Mar 2025 and 30 Nov 2025 (from 365 days ago to 90\ndays ago)",
    ],
    ["has orders in 2025-Q4", "at least one order between 1 Oct 2025 and 31 Dec 2025 (2025-Q4)"],
    [
      "has orders in previous month",
      "at least one order between 1 Feb 2026 and 28 Feb 2026 (the whole month before)",
    ],
    [
      "has orders in previous 2 weeks",
      "at least one order between 9 Feb 2026 and 22 Feb 2026 (the 2 whole weeks before)",
    ],
    ["has orders on 2025-11-28", "at least one order on 28 Nov 2025"],
    ["has orders since 2025-11-28T12:00", "at least one order since 28 Nov 2025, 12:00"],
    ["has orders since last of tickets.opened_at", "at least one order since the latest ticket"],
    [
      'sum of orders.amount where (status is "paid") in last 90 days >= 500 EUR',
      "total amount of orders where status is “paid”, since 1 Dec 2025 (the last 90\ndays), is at least 500 EUR",
    ],
    ["average of orders.amount > 120 EUR", "average amount of orders is more than 120 EUR"],
    ['last of orders.channel is "web"', "channel of the latest order is “web”"],
    ["days since last of orders.ordered_at > 45", "days since the latest order is more than 45"],
    [
      "count of distinct order_items.category >= 4",
      "at least 4 different values of category of order items",
    ],
    [
      "count of returns / count of orders > 30%",
      "number of returns ÷ number of orders is more than 30%",
    ],
    ["(loyalty_points default 0) > 5", "loyalty points (or 0 if not known) is more than 5"],
    [
      "signed_up_at not in this month",
      "signed up at is not in a period that has just begun (this month)",
    ],
    [
      "subscription_ends_on in next 30 days",
      "subscription ends on is between 1 Mar 2026 and 30 Mar 2026 (the next 30 days)",
    ],
    ["last_login_at after 7 days ago", "last login at is after 22 Feb 2026 (7 days ago)"],
    [
      "rfm(window: 365 days).recency_score >= 4",
      "rfm recency score (window 365 days) is at least 4",
    ],
    ["churn.risk < 12.5%", "churn risk is less than 12.5%"],
  ])("%s", (rule, english) => {
    expect(said(rule).replaceAll("\n", " ")).toBe(english.replaceAll("\n", " "));
  });

  it("combinations are headings with bullets", () => {
    expect(said("all of (is_staff, any of (email_opt_in, none of (sms_opt_in, age > 5)))")).toBe(
      [
        "all of these:",
        "- is staff is yes",
        "- at least one of these:",
        "  - email opt in is yes",
        "  - none of these:",
        "    - sms opt in is yes",
        "    - age is more than 5",
      ].join("\n"),
    );
  });
  it("a negation says nothing of the unknown where another condition rules it out", () => {
    expect(said('country is not "DE" and country is known')).toBe(
      "all of these:\n- Country (Land) is not “DE”\n- Country (Land) is known",
    );
  });
  it("a definition keeps its name, and its meaning is told once", () => {
    const paid = 'define paid_orders = orders where (status is "paid")\n';
    expect(said("has paid_orders in last 90 days and sum of paid_orders.amount > 5", paid)).toBe(
      [
        "all of these:",
        "- at least one of the paid orders (orders where status is “paid”) since 1 Dec",
        "  2025 (the last 90 days)",
        "- total amount of the paid orders is more than 5 EUR",
      ].join("\n"),
    );
  });
  it("a definition made of several conditions has bullets of its own", () => {
    expect(said("grown and not grown", "define grown = age >= 18 and is_staff\n")).toBe(
      [
        "all of these:",
        "- grown, which means all of these:",
        "  - age is at least 18",
        "  - is staff is yes",
        "- not grown",
      ].join("\n"),
    );
  });
  it("stays short where definitions use each other again and again", () => {
    const chain = Array.from(
      { length: 30 },
      (_, i) => `define d${i + 1} = d${i} or not d${i}`,
    ).join("\n");
    expect(said("d30", `define d0 = is_staff\n${chain}\n`).split("\n").length).toBeLessThan(100);
  });
});

describe("the rules of the specification in English", () => {
  const text = readFileSync(new URL("../check/corpus/runs.seg", import.meta.url), "utf8");
  const { segments } = checkProject([{ file: "runs.seg", text }], shop).program;
  const explained = segments.map((segment) => explainSegment(segment, shop, clock));

  it("read as they should", async () => {
    await expect(`${explained.join("\n\n")}\n`).toMatchFileSnapshot("golden/runs.txt");
  });
  it("have no line longer than 80 columns", () => {
    const long = explained
      .join("\n")
      .split("\n")
      .filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });
  it("are in the zone of the segment that has its own", () => {
    const segment = segmentOf('segment s timezone "Asia/Tokyo" where has orders in last 1 day');
    expect(explainSegment(segment, shop, clock)).toContain(
      "since 28 Feb 2026, 08:00 (the last day)",
    );
  });
});

describe("the examples of the language in English", () => {
  const { segments } = checkProject(exampleFiles, exampleCatalogue).program;
  const explained = segments.map((segment) => explainSegment(segment, exampleCatalogue, clock));

  it("read as they should", async () => {
    await expect(`${explained.join("\n\n")}\n`).toMatchFileSnapshot("golden/examples.txt");
  });
});

describe("more than a test of one value, in English as of 1 March 2026", () => {
  it.each([
    [
      "has orders in each of previous 6 months",
      "at least one order in each of the 6 months between 1 Sep 2025 and 28 Feb 2026 (the 6 whole months before)",
    ],
    [
      "has no orders where (amount > 5 EUR) in at least 2 of last 3 weeks",
      "no order where amount is more than 5 EUR, in at least 2 of the 3 weeks between 8 Feb 2026 and 28 Feb 2026 (the last 3 weeks)",
    ],
    [
      "has no orders in each of previous 2 quarters",
      "no order in any of the 2 quarters between 1 Jul 2025 and 31 Dec 2025 (the 2 whole quarters before)",
    ],
    [
      "has orders in each of previous 2 months shifted back 1 year",
      "at least one order in each of the 2 months between 1 Jan 2025 and 28 Feb 2025 (the 2 whole months before, shifted back 1 year)",
    ],
    [
      "has sequence (page_views then orders within 7 days) in last 60 days",
      "a page view since 31 Dec 2025 (the last 60 days), then, within 7 days, an order",
    ],
    [
      "has sequence (cart_adds then no orders within 2 days)",
      "a cart add, with no order in the 2 days after, which are over",
    ],
    ["has no sequence (orders then returns)", "not this: an order, then a return"],
    ["has sequence (orders then no orders)", "an order, with no order ever after"],
    [
      "has sequence (orders then returns) in each of previous 2 months",
      "an order, then a return, in each of the 2 months between 1 Jan 2026 and 28 Feb 2026 (the 2 whole months before)",
    ],
    [
      "in top 100 by sum of orders.amount in last 365 days",
      "among the 100 customers with the highest total amount of orders since 1 Mar 2025 (the last 365 days)",
    ],
    [
      "not in bottom 12.5% with ties by age per country among (is_staff)",
      "not among the 12.5% of customers of each Country (Land) with the lowest age, out of the customers for whom this holds (is staff is yes), ties included (or not known)",
    ],
    ["in bottom 1 by birth_date", "the one customer with the earliest birth date"],
    [
      "in bottom 10% by (last of orders.ordered_at)",
      "among the 10% of customers for whom the latest order is earliest",
    ],
    [
      "count of distinct orders.channel ever >= 1",
      "at least one different value of channel of orders",
    ],
    ["sum of orders.amount ever > 1250.5 EUR", "total amount of orders is more than 1,250.50 EUR"],
    [
      "has orders in previous month shifted back 2 months",
      "at least one order between 1 Dec 2025 and 31 Dec 2025 (the 3rd whole month before)",
    ],
    [
      "age >= percentile 90 of age",
      "age is at least the 90th percentile of age, over all customers",
    ],
    [
      "anniversary of birth_date in next 7 days",
      "anniversary of birth date comes round between 1 Mar 2026 and 7 Mar 2026 (the next 7 days)",
    ],
    [
      "anniversary of signed_up_at not on today",
      "anniversary of signed up at does not come round on 1 Mar 2026 (today)",
    ],
    [
      "name_day in next 7 days",
      "name day comes round between 1 Mar 2026 and 7 Mar 2026 (the next 7 days)",
    ],
    [
      "has orders within 14 days after signed_up_at",
      "at least one order within 14 days after signed up at",
    ],
    [
      "has orders within 30 days after 2026-01-01",
      "at least one order between 1 Jan 2026 and 31 Jan 2026 (within 30 days after 1 Jan 2026)",
    ],
    [
      "age >= percentile 99.5 of age",
      "age is at least the 99.5th percentile of age, over all customers",
    ],
    [
      "age >= percentile 11 of age",
      "age is at least the 11th percentile of age, over all customers",
    ],
    [
      "age >= percentile 22 of age",
      "age is at least the 22nd percentile of age, over all customers",
    ],
    ['in sample 2.5% seed "a"', "drawn by lot: the first 2.5% under “a”"],
    [
      "home_location not within 1 mi of point(52.5, -13.4)",
      "home location is not within 1.609344 km of the place at latitude 52.5, longitude -13.4 (or not known)",
    ],
    [
      'interests contains any of ("golf", "ski") ignoring case',
      "interests contains any of “golf” or “ski”, in upper or lower case",
    ],
  ])("%s", (rule, english) => {
    expect(said(rule).replaceAll("\n", " ")).toBe(english);
  });
  it("a group of a split is called after the split, and drawn from its segment", () => {
    const text =
      'segment a where is_staff\nsplit t "Test" of a seed "s" group one 30% group two 70%';
    expect(explainSegment(segmentOf(text), shop, clock)).toBe(
      [
        "Test: two (t.two), as of 1 Mar 2026",
        "Customers for whom all of these hold:",
        "- in the segment a",
        "- drawn by lot: from 30% to 100% under “s”",
      ].join("\n"),
    );
  });
  it("a definition is explained where it is first read, also in a ranking", () => {
    const rule = "in top 5 by sum of big.amount among (has big)";
    expect(said(rule, "define big = orders where (amount > 5 EUR)").replaceAll("\n", " ")).toBe(
      "among the 5 customers with the highest total amount of the big (orders where amount is more than 5 EUR), out of the customers for whom this holds (at least one of the big)",
    );
  });
  it("what is known of one customer says nothing of those ranked with them", () => {
    const rule = 'country is known and in top 5 by age among (country is not "DE")';
    expect(said(rule).replaceAll("\n", " ")).toContain(
      "(Country (Land) is not “DE” (or not known))",
    );
  });
});

describe("no two rules that say different things read the same", () => {
  const rules = Object.values(loweredRules).flatMap((group) => group.map(([rule]) => rule));
  const negated = rules.filter((rule) => !rule.includes(" except ")).map((rule) => `not (${rule})`);
  it("in the corpus of constructs and their negations", () => {
    const byEnglish = new Map<string, Set<string>>();
    for (const rule of [...rules, ...negated]) {
      const cond = ruleOf(rule);
      const english = explainCond(cond, shop, clock);
      byEnglish.set(
        english,
        (byEnglish.get(english) ?? new Set()).add(withoutDoubleNot(printed(cond))),
      );
    }
    const ambiguous = [...byEnglish].filter(([, trees]) => trees.size > 1);
    expect(ambiguous.map(([english, trees]) => [english, ...trees])).toEqual([]);
  });
});

describe("a value in English", () => {
  it.each([
    [
      "sum of orders.amount in last 90 days",
      "total amount of orders since 1 Dec 2025 (the last 90 days)",
    ],
    ["round(average of orders.amount, 2)", "average amount of orders rounded to 2 places"],
    ["1.25 * (age - 3)", "1.25 × (age − 3)"],
    ["min of orders.ordered_at", "earliest ordered at of orders"],
    ["lower(email)", "email in lower case"],
    ["90 days ago", "1 Dec 2025 (90 days ago)"],
    ["yesterday", "28 Feb 2026 (yesterday)"],
    ["1234567.50", "1,234,567.50"],
  ])("%s", (text, english) => {
    const { result } = checkExpression(text, "<expression>", shop);
    expect(result?.kind === "value" && explainValue(result.value, shop, clock)).toBe(english);
  });
});

/** `not (not x)` means x and reads like it. */
const withoutDoubleNot = (tree: string): string =>
  tree.startsWith("not(not(") ? tree.slice("not(not(".length, -2) : tree;
