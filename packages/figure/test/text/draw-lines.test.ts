import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Figure } from "@satsuma/figure";
import { drawLines, drawText } from "@satsuma/figure/text";
import type { Line } from "@satsuma/figure/text";
import * as samples from "../support/figures.ts";
import { hostileFigure } from "../support/hostile.ts";

describe("drawLines", () => {
  it.each(Object.entries(samples.figures))(
    "draws %s as text does, below its title and caption",
    (_, figure) => {
      const lines = drawLines(figure, { width: 70 }).map((line) => textOf(line).trimEnd());
      const text = drawText(figure, { width: 70 })
        .replaceAll(/[\u2068\u2069]/gu, "")
        .split("\n");
      expect(text.slice(-lines.length)).toEqual(lines);
    },
  );

  it.each([
    ["bars by their places", samples.bars, ["0", "1", "2", "3", "4"]],
    ["cells by row and column", samples.heatMap, cellsOf(5, 5)],
    ["groups of points", samples.scatter, ["0", "1", "2", "3", "4"]],
    ["groups that are compared", samples.distributions, ["0", "1", "2"]],
    ["bins by the first they show", samples.distribution, range(13)],
    ["values", { kind: "sparkline", title: "", values: [1, 2, null, 4] }, range(4)],
  ] as const)("says which part a piece shows: %s", (_, figure, parts) => {
    expect(partsOf(figure)).toEqual(new Set(parts));
  });

  it("says which node of a tree a line shows, in reading order", () => {
    const lines = drawLines(samples.tree).filter((line) => line[0]?.part !== undefined);
    expect(lines.map((line) => line[0]?.part)).toEqual(range(lines.length));
    expect(lines.every((line) => new Set(line.map(({ part }) => part)).size === 1)).toBe(true);
  });

  it("says which item of a dendrogram a label is, and which point of a curve a sign", () => {
    expect(partsOf(samples.dendrogram).size).toBe(samples.dendrogram.items.length);
    expect(partsOf(samples.silhouette)).toContain("0,0");
  });

  it("keeps within its width with hostile labels", () => {
    fc.assert(
      fc.property(hostileFigure, fc.integer({ min: 1, max: 130 }), (figure, width) => {
        for (const line of drawLines(figure, { width }))
          expect(stringWidth(textOf(line))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 100 },
    );
  });
});

const textOf = (line: Line): string => line.map(({ text }) => text).join("");

const partsOf = (figure: Figure): ReadonlySet<string> =>
  new Set(
    drawLines(figure).flatMap((line) =>
      line.flatMap(({ part }) => (part === undefined ? [] : [part])),
    ),
  );

function range(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}

function cellsOf(rows: number, columns: number): readonly string[] {
  return range(rows).flatMap((row) => range(columns).map((column) => `${row},${column}`));
}
