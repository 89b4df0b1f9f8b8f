import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cells, cut, fitted, fittedRight } from "../../src/text/cells.ts";
import { safe } from "../../src/text/safe.ts";
import { hostileText } from "@satsuma/example-hostile-text";

describe("cells", () => {
  it.each([
    ["abc", 3],
    ["日本", 4],
    ["é", 1],
    ["🙂", 2],
    ["┌─┐", 3],
    ["", 0],
  ])("%s takes %d", (text, width) => {
    expect(cells(text)).toBe(width);
  });
});

describe("cut", () => {
  it("keeps a wide character whole or not at all", () => {
    expect(cut("日本語", 5)).toEqual({ text: "日本", cells: 4 });
    expect(cut("日本語", 6)).toEqual({ text: "日本語", cells: 6 });
  });

  it("keeps marks with their letter", () => {
    expect(cut("q\u0323\u0307x", 1)).toEqual({ text: "q\u0323\u0307", cells: 1 });
  });

  it("keeps nothing where there is no room", () => {
    expect(cut("abc", -1)).toEqual({ text: "", cells: 0 });
    expect(cut("日", 0)).toEqual({ text: "", cells: 0 });
  });
});

describe("fitted", () => {
  it("fills with spaces and says where it cut", () => {
    expect([fitted("ab", 4), fitted("abcde", 4), fitted("日本語", 4)]).toEqual([
      "ab  ",
      "abc…",
      "日… ",
    ]);
    expect(fittedRight("12", 4)).toBe("  12");
  });

  it("takes exactly as many cells as asked for, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 0, max: 40 }), (text, width) => {
        expect(cells(fitted(safe(text), width))).toBe(width);
        expect(cells(fittedRight(safe(text), width))).toBe(width);
      }),
      { numRuns: 2000 },
    );
  });
});
