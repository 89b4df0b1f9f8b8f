import { describe, expect, it } from "vitest";
import {
  amount,
  asOfText,
  bar,
  count,
  duration,
  gain,
  loss,
  share,
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
