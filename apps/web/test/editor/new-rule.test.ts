import {
  declarationOffset,
  handedOver,
  handOver,
  ideas,
  lineOf,
  nameFrom,
  newRule,
  subjectAt,
} from "@satsuma/web";
import { parseFile } from "@satsuma/language";
import { describe, expect, test } from "vitest";

describe("the name of a new segment", () => {
  test.each([
    ["Big spenders!", "big_spenders"],
    ["  Käufer über 500 € ", "kaufer_uber_500"],
    ["30 days silent", "s_30_days_silent"],
    ["!!!", ""],
  ])("of %j is %j", (title, name) => {
    expect(nameFrom(title)).toBe(name);
  });
});

describe("a new rule", () => {
  test("is one that parses, whatever the title has in it", () => {
    const { text, file } = newRule("vip", 'Says "hello" \\ twice', "has orders in last 90 days");
    expect(file).toBe("segments/vip.seg");
    expect(parseFile(text, file).diagnostics).toEqual([]);
  });

  test("is taken over from another view as it was given", () => {
    const rule = newRule("vip", "VIP", 'country is "DE"');
    expect(handedOver(handOver(rule))).toEqual(rule);
  });

  test.each([null, undefined, 3, {}, { rule: null }, { rule: { file: 1, text: "" } }])(
    "is not there where an address came without one (%j)",
    (state) => {
      expect(handedOver(state)).toBeNull();
    },
  );
});

describe("ideas to begin with", () => {
  const catalogue = {
    timezone: "UTC",
    weekStart: "monday",
    currency: "EUR",
    customer: {
      key: { name: "id", type: { kind: "text" } },
      attributes: { email_opt_in: { type: { kind: "yes/no" }, nullable: true } },
    },
    events: {
      page_views: { singular: "page view", time: "at", fields: {} },
      orders: { singular: "order", time: "at", fields: {} },
    },
    traits: {},
  } as const;

  test("are of orders rather than of clicks, and of consent", () => {
    const conditions = ideas(catalogue).map(({ condition }) => condition);
    expect(conditions).toContain("has orders in last 90 days");
    expect(conditions).toContain("email_opt_in");
    expect(conditions.join()).not.toContain("page_views");
  });

  test("each make a rule that parses", () => {
    const mistakes = ideas(catalogue).flatMap(
      ({ condition }) => parseFile(newRule("a", "A", condition).text, "a.seg").diagnostics,
    );
    expect(mistakes).toEqual([]);
  });
});

describe("places in a text", () => {
  const text = "# first\nsegment one where a\n\nsegment two where b\n";

  test("a declaration is gone to by its name", () => {
    expect(text.slice(0, declarationOffset(text, "two"))).toBe(
      "# first\nsegment one where a\n\nsegment two",
    );
  });

  test("without a name the end is gone to, where one goes on writing", () => {
    expect(declarationOffset(text, undefined)).toBe(text.length);
  });

  test("lines are counted from 1", () => {
    expect([lineOf(text, 0), lineOf(text, 9), lineOf(text, text.length)]).toEqual([1, 2, 5]);
  });

  test("the declaration at the cursor is the one before it, also below its end", () => {
    const symbol = (name: string, start: number, end: number) => {
      const span = { file: "a.seg", start, end };
      return { kind: "segment", name, span, nameSpan: span, children: [] } as const;
    };
    const symbols = [symbol("one", 8, 27), symbol("two", 29, 48)];
    expect(subjectAt(symbols, 28)?.name).toBe("one");
    expect(subjectAt(symbols, 40)?.name).toBe("two");
    expect(subjectAt(symbols, 0)?.name).toBe("one");
    expect(subjectAt([], 3)).toBeUndefined();
  });
});
