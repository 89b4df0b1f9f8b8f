import { describe, expect, it } from "vitest";
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

function ticksOf(values: readonly number[], x: { label: string; unit?: string; scale?: "log" }) {
  const points = values.map((value, i) => [value, i] as const);
  const lines = [{ label: "line", points }];
  const drawn = drawText({ kind: "curve", title: "t", x, y: { label: "y" }, lines }, { width: 70 });
  return drawn.split("\n").at(-3)?.trim().replaceAll(/\s+/gu, " ");
}
