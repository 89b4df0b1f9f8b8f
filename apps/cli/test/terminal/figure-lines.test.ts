import fc from "fast-check";
import colors from "picocolors";
import { expect, it } from "vitest";
import { figureLines } from "../../src/terminal/figure-lines.ts";
import { wrapText } from "../../src/terminal/wrap-text.ts";

const color = colors.createColors(false);

it("figures stand right under their heads, beside the first line of a text", () => {
  const lines = [
    { text: "all", figures: ["", "12"] },
    { text: "a condition of many words", indent: 2, figures: ["4,338", "7"], note: "! hm" },
  ];
  expect(figureLines(["alone", "so far"], lines, { color, width: 40 })).toBe(
    [
      "                           alone  so far",
      "all                                   12",
      "  a condition of many      4,338       7",
      "    words",
      "    ! hm",
    ].join("\n"),
  );
});

it("wrapped text has all its letters, and no line is too long", () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom("a", "b") }),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 40 }), (each, width) => {
      const lines = wrapText(each.join(" "), width, 2);
      expect(lines.every((line) => line.length <= width)).toBe(true);
      expect(lines.join("").replaceAll(" ", "")).toBe(each.join(""));
    }),
  );
});
