import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { drawText } from "@satsuma/figure/text";
import type { Role } from "@satsuma/figure/text";
import * as samples from "../support/figures.ts";
import { hostileFigure, hostileText } from "../support/hostile.ts";

const kinds = Object.entries(samples.figures);
/** Controls, and what turns the direction of writing, but for the isolates that keep a label in its place. */
const steering =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066\u2067\uFEFF]/u;

describe("drawText", () => {
  it.each(kinds)("keeps %s within any width from 20 to 120 columns", (_, figure) => {
    for (let width = 20; width <= 120; width += 10)
      expect(widest(drawText(figure, { width }))).toBeLessThanOrEqual(width);
  });

  it.each(kinds)("draws %s of ASCII where the terminal has nothing else", (_, figure) => {
    expect(drawText(figure, { characters: "ascii" })).toMatch(/^[\n -~]+$/u);
  });

  it.each(kinds)("says the title of %s and draws it the same every time", (_, figure) => {
    const drawn = drawText(figure);
    expect(drawn).toContain(figure.title);
    expect(drawText(structuredClone(figure))).toBe(drawn);
  });

  it("keeps the width and emits no control character, whatever labels and amounts are", () => {
    fc.assert(
      fc.property(
        hostileFigure,
        fc.integer({ min: 1, max: 130 }),
        fc.boolean(),
        (figure, width, isAscii) => {
          const drawn = drawText(figure, { width, characters: isAscii ? "ascii" : "unicode" });
          expect(drawn).not.toMatch(steering);
          expect(drawn.isWellFormed()).toBe(true);
          expect(widest(drawn)).toBeLessThanOrEqual(width);
          expect(drawn).not.toMatch(/NaN|Infinity|undefined/u);
        },
      ),
      { numRuns: 250 },
    );
  });

  it("keeps 10,000 hostile labels in their columns", () => {
    const labels = fc.sample(hostileText, 10_000);
    for (let first = 0; first < labels.length; first += 50) {
      const bars = labels.slice(first, first + 50).map((label, i) => ({ label, value: i }));
      const drawn = drawText({ ...samples.bars, bars }, { width: 60 });
      expect(drawn).not.toMatch(steering);
      // Title, caption in two lines, axis, and a line a bar: no label made another line.
      expect(drawn.split("\n")).toHaveLength(54);
      expect(widest(drawn)).toBeLessThanOrEqual(60);
    }
  });

  it("makes escapes and overrides of direction visible", () => {
    const drawn = drawText({
      ...samples.bars,
      bars: [{ label: "\u001B[31mred\u202E\n", value: 1 }],
    });
    expect(drawn).toContain("␛[31mred<202E>␊");
  });

  it("isolates what is written from right to left from the figures beside it", () => {
    const drawn = drawText({ ...samples.bars, bars: [{ label: "שלום", value: 0.5 }] });
    expect(drawn).toMatch(/\u2068שלום *\u2069/u);
  });

  it("gives the caller each piece with its role and never paints spaces", () => {
    const painted: (readonly [string, Role["kind"]])[] = [];
    drawText(samples.heatMap, {
      paint: (text, role) => {
        painted.push([text, role.kind]);
        return text;
      },
    });
    expect(painted).toContainEqual(["RFM grid", "title"]);
    expect(painted).toContainEqual(["█ 432", "shade"]);
    expect(painted.filter(([text]) => text.trim() === "")).toEqual([]);
  });

  it("says the amount at a mark, unless its label has a figure of its own", () => {
    const marks = [
      { at: 5, label: "chosen" },
      { at: 3, label: "3 groups" },
    ];
    const legend = drawText({ ...samples.silhouette, marks })
      .split("\n")
      .at(-1);
    expect(legend).toBe("● silhouette   ┊ chosen 5   ┊ 3 groups");
  });

  it("refuses a width that is no number of columns", () => {
    expect(() => drawText(samples.bars, { width: 0 })).toThrow(RangeError);
    expect(() => drawText(samples.bars, { width: 79.5 })).toThrow(RangeError);
  });
});

const widest = (drawn: string): number =>
  Math.max(...drawn.split("\n").map((line) => stringWidth(line)));
