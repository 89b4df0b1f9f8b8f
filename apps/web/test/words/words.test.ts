import {
  amount,
  asOfText,
  count,
  duration,
  localDay,
  many,
  scalarText,
  segmentPath,
  share,
  signed,
  titleOf,
} from "@satsuma/web";
import { describe, expect, test } from "vitest";

describe("numbers", () => {
  test("are parted in thousands", () => {
    expect(count(1_234_567)).toBe("1,234,567");
  });

  test("show the digits that count, and whole ones where they are large", () => {
    expect(amount(0.123456)).toBe("0.1235");
    expect(amount(1234.56)).toBe("1,235");
  });

  test.each([
    [0.1407, "14.1%"],
    [1, "100%"],
    [0, "0%"],
    [0.00012, "0.012%"],
  ])("of a share of %s are %s, never nothing for something small", (value, text) => {
    expect(share(value)).toBe(text);
  });

  test("are one customer or more customers", () => {
    expect([many(1, "customer"), many(0, "customer"), many(2, "day")]).toEqual([
      "1 customer",
      "0 customers",
      "2 days",
    ]);
  });

  test("of a change have a sign of their own", () => {
    expect([signed(1200), signed(-3), signed(0)]).toEqual(["+1,200", "−3", "±0"]);
  });
});

describe("instants", () => {
  test("at the first moment of a day in the project's zone are that day", () => {
    expect(asOfText("2026-06-30T22:00:00Z", "Europe/Berlin")).toBe("1 Jul 2026");
  });

  test("at any other moment say the time as well", () => {
    expect(asOfText("2026-06-30T22:00:00Z", "UTC")).toBe("30 Jun 2026, 22:00");
  });

  test("that are local dates do not move with the reader's zone", () => {
    expect(localDay("2026-01-01")).toBe("1 Jan 2026");
  });

  test.each([
    [420, "0.4 s"],
    [12_400, "12 s"],
    [185_000, "3 min 5 s"],
  ])("%d ms apart are %s", (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });
});

describe("values of a customer", () => {
  test("that are not known say so", () => {
    expect(scalarText(null)).toBe("unknown");
  });

  test("that may be a key or a year are written as they are", () => {
    expect([scalarText(1984), scalarText(10_340), scalarText(0.123456)]).toEqual([
      "1984",
      "10340",
      "0.1235",
    ]);
  });

  test("have their unit, and yes or no in words", () => {
    expect([scalarText(29, "days"), scalarText(true)]).toEqual(["29 days", "yes"]);
  });
});

describe("segments", () => {
  test("are called by their title, or by their name in words", () => {
    expect(titleOf({ name: "big_spenders" })).toBe("big spenders");
    expect(titleOf({ name: "vip", title: "Best customers" })).toBe("Best customers");
  });

  test("have an address also where their name has a dot or a slash", () => {
    expect(segmentPath("tier.gold", "profile")).toBe("/segments/tier.gold/profile");
    expect(segmentPath("a/b")).toBe("/segments/a%2Fb");
  });
});
