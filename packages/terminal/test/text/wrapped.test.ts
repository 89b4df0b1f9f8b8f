import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cells } from "../../src/text/cells.ts";
import { safe } from "../../src/text/safe.ts";
import { wrapped } from "../../src/text/wrapped.ts";

describe("a text in lines", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["abcdefgh", 3, ["abc", "def", "gh"]],
    ["日本語", 4, ["日本", "語"]],
    ["", 5, [""]],
  ])("breaks %j at %i cells", (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it("fits, and loses nothing but spaces", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 }).map(safe);
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (said, width) => {
        const lines = wrapped(said, width);
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(said.replaceAll(" ", ""));
      }),
    );
  });
});
