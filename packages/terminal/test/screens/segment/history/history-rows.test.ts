import { dayNumber } from "@satsuma/figure";
import { describe, expect, it } from "vitest";
import { historyFigure } from "../../../../src/screens/segment/history/history-figure.ts";
import {
  aheadRows,
  courseRows,
  pointRows,
} from "../../../../src/screens/segment/history/history-rows.ts";
import { rowText } from "../../../support/row-text.ts";
import { expiry, history } from "../../../support/segment-shop.ts";

describe("the past of a segment", () => {
  it("tells where it began and ended, and what should be known before believing it", () => {
    const text = rowText(courseRows(history, 200));
    expect(text).toContain("From 1,200 on 2026-06-23 to 1,188 on 2026-06-30");
    expect(text).toContain("Attributes have no history: country");
  });

  it("lists every point, latest first, and leaves unknown what is", () => {
    const [, latest = "", , first = ""] = rowText(pointRows(history)).split("\n");
    expect(latest).toMatch(/^2026-06-30 +1,188 +▼ −12 +20 +32$/u);
    expect(first).toMatch(/^2026-06-16 +– +– +–$/u);
  });

  it("draws known points only, each at its date", () => {
    expect(historyFigure(history).lines[0]?.points).toEqual([
      [dayNumber("2026-06-23"), 1200],
      [dayNumber("2026-06-30"), 1188],
    ]);
  });

  it("says that nothing is known of a segment without sizes", () => {
    const [series] = history.series;
    const none = { ...history, series: series ? [{ ...series, sizes: [null, null, null] }] : [] };
    expect(rowText(courseRows(none, 80))).toContain("Nothing is known");
  });
});

describe("the next days of a segment", () => {
  it("says how many leave and come by themselves, and when", () => {
    const text = rowText(aheadRows(expiry, 200));
    expect(text).toContain("12 of 1,188 leave in the next 2 days, by 2026-07-02, and 2 come in");
    expect(text).toContain("07-01 ▼ −3 · 07-02 ▼ −9 ▲ +2");
  });

  it("says that nobody does", () => {
    expect(rowText(aheadRows({ ...expiry, days: [] }, 80))).toContain("Nobody leaves");
  });
});
