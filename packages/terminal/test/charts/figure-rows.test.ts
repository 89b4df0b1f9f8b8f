import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "@satsuma/figure";
import { figureRows } from "../../src/charts/figure-rows.ts";
import { nextPart, rowOfPart } from "../../src/charts/next-part.ts";
import { sparkline } from "../../src/charts/sparkline.ts";
import { cells } from "../../src/text/cells.ts";
import type { Row } from "../../src/view/row.ts";
import { dangerous, hostileText } from "@satsuma/example-hostile-text";

const bars: Figure = {
  kind: "bars",
  title: "Customers by cluster",
  value: { label: "Customers" },
  bars: [
    { label: "loyal", value: 120 },
    { label: "new", value: 40, note: "since March" },
    { label: "sleeping", value: 80, reference: 100 },
  ],
};
const grid: Figure = {
  kind: "heat map",
  title: "RFM grid",
  value: { label: "Customers" },
  rows: { label: "recency", names: ["1", "2", "3"] },
  columns: { label: "frequency", names: ["1", "2", "3"] },
  cells: [
    [1, 2, 3],
    [4, null, 6],
    [7, 8, 90],
  ],
};
const tree: Figure = {
  kind: "tree",
  title: "Churn",
  value: { label: "Churn", unit: "share" },
  root: {
    label: "all",
    value: 0.2,
    branches: [
      { answer: "recency > 90", node: { label: "gone", value: 0.7 } },
      { answer: "else", node: { label: "here", value: 0.1 } },
    ],
  },
};

describe("figureRows", () => {
  it.each([40, 78, 118, 198])("draws bars that can be clicked in %d cells", (width) => {
    const { rows } = figureRows(bars, { width });
    expect(widest(rows)).toBeLessThanOrEqual(width);
    expect(rows.map((row) => row[0]?.target?.argument)).toEqual([
      undefined,
      "0",
      "1",
      "2",
      undefined,
    ]);
    expect(textOf(rows[1])).toMatch(/^loyal +█+ +120/u);
  });

  it("marks the part the user is on as a whole", () => {
    const { rows } = figureRows(bars, { width: 60, chosen: "1" });
    expect(rows.map((row) => row.every(({ role }) => role === "selected"))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it("gives each cell of a heat map its own target, unknown ones too", () => {
    const { rows } = figureRows(grid, { width: 60, chosen: "1,1" });
    const spans = rows.flat().filter(({ target }) => target !== undefined);
    expect(spans.map(({ target }) => target?.argument)).toHaveLength(9);
    expect(spans.find(({ role }) => role === "selected")?.target).toEqual({
      command: "drill",
      argument: "1,1",
    });
  });

  it("tells shades by signs beside colours", () => {
    const text = figureRows(grid, { width: 60 }).rows.map(textOf).join("\n");
    expect(text).toMatch(/█ +90/u);
  });

  it("keeps within its width and lets nothing dangerous through with hostile labels", () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { maxLength: 9 }),
        fc.integer({ min: 1, max: 120 }),
        (labels, width) => {
          const figure: Figure = {
            ...bars,
            bars: labels.map((label, i) => ({ label, value: i, note: label })),
          };
          const { rows } = figureRows(figure, { width });
          expect(widest(rows)).toBeLessThanOrEqual(width);
          expect(rows.map(textOf).join("")).not.toMatch(dangerous);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("nextPart", () => {
  it.each([
    ["down", "0", "1"],
    ["up", "1", "0"],
    ["up", "0", "0"],
    ["down", "2", "2"],
    ["right", "1", "1"],
    ["down", undefined, "0"],
    ["down", "gone", "0"],
  ] as const)("goes %s in a list from %s to %s", (direction, from, to) => {
    expect(nextPart(figureRows(bars, { width: 60 }).rows, from, direction)).toBe(to);
  });

  it.each([
    ["down", "0,0", "1,0"],
    ["right", "0,0", "0,1"],
    ["left", "1,2", "1,1"],
    ["up", "2,2", "1,2"],
    ["right", "0,2", "0,2"],
    ["down", "2,1", "2,1"],
  ] as const)("goes %s in a grid from %s to %s", (direction, from, to) => {
    expect(nextPart(figureRows(grid, { width: 60 }).rows, from, direction)).toBe(to);
  });

  it("goes through a tree in reading order", () => {
    const { rows } = figureRows(tree, { width: 60 });
    expect([nextPart(rows, "0", "down"), nextPart(rows, "2", "up")]).toEqual(["1", "1"]);
    expect(rowOfPart(rows, "2")).toBe(3);
  });
});

describe("sparkline", () => {
  it("shows the last values as heights, unknown ones as a gap", () => {
    expect(sparkline([9, 0, 4, null, 8], 4)).toBe("▁▅ █");
    expect(sparkline([1, 2], 0)).toBe("");
  });
});

const textOf = (row: Row | undefined): string => (row ?? []).map(({ text }) => text).join("");
const widest = (rows: readonly Row[]): number => Math.max(...rows.map((row) => cells(textOf(row))));
