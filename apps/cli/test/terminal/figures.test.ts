import { describe, expect, it } from "vitest";
import {
  amount,
  asOfText,
  bar,
  count,
  duration,
  gain,
  loss,
  partOf,
  share,
  times,
  worth,
} from "../../src/terminal/figures.ts";

describe("figures", () => {
  it("separates thousands", () => {
    expect(count(541909)).toBe("541,909");
    expect(amount(1, "customer")).toBe("1 customer");
    expect(amount(4338, "customer")).toBe("4,338 customers");
  });

  it.each([
    [0, "0.0%"],
    [0.0004, "<0.1%"],
    [0.0005, "0.1%"],
    [0.4137, "41.4%"],
    [1, "100.0%"],
  ])("shows the share %f as %s, so that something never looks like nothing", (value, text) => {
    expect(share(value)).toBe(text);
  });

  it("marks who came and who went, and leaves none unmarked", () => {
    expect([gain(412), gain(0), loss(31), loss(0)]).toEqual(["+412", "0", "−31", "0"]);
  });

  it.each([
    [0, "×0.0"],
    [0.254, "×0.25"],
    [2.14, "×2.1"],
    [140.4, "×140"],
  ])("shows %f times as %s: two digits where they say something", (value, text) => {
    expect(times(value)).toBe(text);
  });

  it("shows what a customer is worth with cents where they say something", () => {
    expect([worth(12.5), worth(999.994), worth(1234.5)]).toEqual(["12.50", "999.99", "1,235"]);
  });

  it("takes no part of nothing for none", () => {
    expect([partOf(0, 0), partOf(1, 4)]).toEqual([0, 0.25]);
  });

  it("draws a bar as long as its share, and a sliver for more than nothing", () => {
    expect(bar(1, 4)).toBe("████");
    expect(bar(0.5, 4)).toBe("██");
    expect(bar(0.0001, 4)).toBe("▏");
    expect(bar(0, 4)).toBe("");
  });

  it("shows a midnight as a day and any other instant with its time, in the project's zone", () => {
    expect(asOfText("2011-12-10T00:00:00Z", "Europe/London")).toBe("2011-12-10");
    expect(asOfText("2026-06-30T22:00:00Z", "Europe/Berlin")).toBe("2026-07-01");
    expect(asOfText("2026-06-30T10:30:00Z", "Europe/Berlin")).toBe("2026-06-30 12:30");
  });

  it("says how long something took in units people use", () => {
    expect([duration(840), duration(12_345)]).toEqual(["840 ms", "12.3 s"]);
  });
});
