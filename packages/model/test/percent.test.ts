import { percent, shareText, wholePercent } from "@satsuma/model";
import { describe, expect, it } from "vitest";

describe("a share", () => {
  it.each([
    [0, "0.0%", "0%", "0%"],
    [0.0001, "<0.1%", "<0.1%", "<1%"],
    [0.0022, "0.2%", "0.2%", "<1%"],
    [0.02, "2.0%", "2%", "2%"],
    [0.0996, "10.0%", "10%", "10%"],
    [0.278, "27.8%", "28%", "28%"],
    [0.994, "99.4%", "99.4%", "99%"],
    [0.998, "99.8%", "99.8%", ">99%"],
    [0.9999, "100.0%", ">99.9%", ">99%"],
    [1, "100.0%", "100%", "100%"],
  ])("of %d is %s in a column, %s in a sentence and %s in a matrix", (share, ...texts) => {
    expect([shareText(share), percent(share), wholePercent(share)]).toEqual(texts);
  });
});
