import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiOf } from "../../src/text/ascii.ts";
import { cells } from "../../src/text/cells.ts";
import { safe } from "../../src/text/safe.ts";
import { hostileText } from "@satsuma/example-hostile-text";

describe("asciiOf", () => {
  it.each([
    ["letters without their marks", "Zoë Gruß", "Zoe Gru?"],
    ["frames", "╭─┬╮│╰┴╯", "+-++|+++"],
    ["bars", "███▌", "###="],
    ["heights", "▁▂▃▄▅▆▇█", "_.-~=+*#"],
    ["shades", "░▒▓█", ".:*#"],
    ["what is cut", "long na…", "long na~"],
    ["how a count moved", "▲ +12 ▼ −3", "^ +12 v -3"],
    ["wide characters", "日本 a", "???? a"],
  ])("shows %s", (_, text, shown) => {
    expect(asciiOf(text)).toBe(shown);
  });

  it("is ASCII and takes as many cells, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = safe(text);
        expect(asciiOf(shown)).toMatch(/^[ -~]*$/u);
        expect(asciiOf(shown)).toHaveLength(cells(shown));
      }),
      { numRuns: 2000 },
    );
  });
});
