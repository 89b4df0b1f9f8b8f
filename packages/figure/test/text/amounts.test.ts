import { describe, expect, it } from "vitest";
import { dayNumber } from "@satsuma/figure";
import { drawText } from "@satsuma/figure/text";

describe("amounts", () => {
  it.each([
    [[0], undefined, ["0"]],
    [[1234.56], undefined, ["1,235"]],
    [[12, 9_999_999], undefined, ["12", "9,999,999"]],
    [[12_345_678], undefined, ["12.3m"]],
    [[1.5, 2], undefined, ["1.50", "2.00"]],
    [[99.95, 3], undefined, ["100.0", "3.0"]],
    [[0.000_012_34], undefined, ["1.23E-5"]],
    [[1e300, 1], undefined, ["1E300", "<1E298"]],
    [[-88.25, 1204.5], undefined, ["-88", "1,205"]],
    [[0.25, 0.5], "share", ["25%", "50%"]],
    [[0.1234, 0.0004], "share", ["12.3%", "<0.1%"]],
  ])("%j with the unit %s are written to one precision as %j", (values, unit, written) => {
    const bars = values.map((value) => ({ label: "x", value }));
    const value = { label: "amount", ...(unit === undefined ? {} : { unit }) };
    const lines = drawText({ kind: "bars", title: "t", value, bars }).split("\n").slice(2);
    expect(lines.map((line) => line.split(" ").at(-1))).toEqual(written);
  });

  it.each([
    [[0, 1e18], undefined, "0 2E17 4E17 6E17 8E17 1E18"],
    [[1e6, 1.2e6], undefined, "1m 1.04m 1.08m 1.12m 1.16m 1.2m"],
    [[0, 1], "share", "0% 20% 40% 60% 80% 100%"],
    [[3, 3], undefined, "2.7 2.8 2.9 3.0 3.1 3.2 3.3"],
  ])("an axis over %j with the unit %s has the ticks %s", (values, unit, ticks) => {
    const x = { label: "amount", ...(unit === undefined ? {} : { unit }) };
    expect(ticksOf(values, x)).toBe(ticks);
  });

  it.each([
    [[1, 1e6], "1 10 100 1,000 10,000 100,000 1m"],
    [[3, 70], "1 2 5 10 20 50 100"],
  ])("a logarithmic axis over %j has the ticks %s", (values, ticks) => {
    expect(ticksOf(values, { label: "amount", scale: "log" })).toBe(ticks);
  });

  it.each([
    [["2025-07-04", "2026-06-30"], "Oct 2025 Jan 2026 Apr 2026"],
    [["2026-06-01", "2026-06-22"], "2 Jun 6 Jun 10 Jun 14 Jun 18 Jun 22 Jun"],
    [["2025-12-20", "2026-01-10"], "20 Dec 2025 26 Dec 2025 1 Jan 2026 7 Jan 2026"],
    [["1962-03-01", "2004-11-30"], "1965 1970 1975 1980 1985 1990 1995 2000"],
    [["2026-06-30", "2026-06-30"], "29 Jun 30 Jun 1 Jul"],
  ])("an axis of dates over %j has ticks at days, months or years: %s", (dates, ticks) => {
    expect(ticksOf(dates.map(dayNumber), { label: "week by week", scale: "date" })).toBe(ticks);
  });

  it("a mark on an axis of dates, and a bar of one, tell the whole date", () => {
    const at = dayNumber("2026-06-30");
    const x = { label: "week by week", scale: "date" as const };
    const lines = [{ label: "size", points: [[at - 70, 1] as const, [at, 2] as const] }];
    const marks = [{ at: at - 35, label: "sale" }];
    const curve = drawText({ kind: "curve", title: "t", x, y: { label: "n" }, lines, marks });
    expect(curve).toContain("sale 26 May 2026");
    const bars = [{ label: "born", value: dayNumber("1987-07-14") }];
    expect(drawText({ kind: "bars", title: "t", value: x, bars })).toContain("14 Jul 1987");
  });

  it("days beyond all dates are shown at the ends", () => {
    expect(ticksOf([-1e300, 1e300], { label: "when", scale: "date" })).not.toContain("Invalid");
  });

  it("a date that is none is refused by name", () => {
    expect(() => dayNumber("yesterday")).toThrow("a date must be like 2026-06-30, got yesterday");
    expect(dayNumber("2026-06")).toBe(dayNumber("2026-06-01"));
  });

  it("a logarithmic axis that has to show 0 is a plain one", () => {
    expect(ticksOf([0, 10], { label: "amount", scale: "log" })).toBe("0 2 4 6 8 10");
  });
});

/** What stands under the level axis. */
it("edges on a logarithmic axis are written each for itself, however small beside the largest", () => {
  const text = drawText({
    kind: "distribution",
    title: "Value",
    value: { label: "value", scale: "log" },
    count: { label: "customers" },
    edges: [1, 10, 100, 1_000, 1_000_000],
    groups: [{ counts: [4, 3, 2, 1] }],
  });
  expect(text).not.toContain("<");
  expect(text).toMatch(/\b1 – 10\b[^]*\b10 – 100\b/u);
});

function ticksOf(
  values: readonly number[],
  x: { label: string; unit?: string; scale?: "log" | "date" },
) {
  const points = values.map((value, i) => [value, i] as const);
  const lines = [{ label: "line", points }];
  const drawn = drawText({ kind: "curve", title: "t", x, y: { label: "y" }, lines }, { width: 70 });
  return drawn.split("\n").at(-3)?.trim().replaceAll(/\s+/gu, " ");
}
