import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { paintFor } from "../../src/theme/paint-for.ts";
import { paintRow, spanAt } from "../../src/view/paint-row.ts";
import type { Role } from "../../src/view/role.ts";
import { dangerous, hostileText, withoutColours } from "@satsuma/example-hostile-text";

const roles: readonly (Role | undefined)[] = [
  undefined,
  "dim",
  "selected",
  "match",
  "error",
  { chart: { kind: "group", group: 3 } },
  { chart: { kind: "shade", shade: 0.4, diverging: true } },
];
const spans = fc.array(fc.record({ text: hostileText, role: fc.constantFrom(...roles) }), {
  maxLength: 6,
});

describe("paintRow", () => {
  it.each(["true", "256", "16", "none"] as const)(
    "has its width and only its own escapes with hostile texts and %s colours",
    (colours) => {
      const paint = paintFor({ colours, background: "light", characters: "unicode" });
      fc.assert(
        fc.property(spans, fc.integer({ min: 0, max: 120 }), (row, width) => {
          const painted = paintRow(row, width, paint);
          expect(withoutColours(painted)).not.toMatch(dangerous);
          expect(stringWidth(painted)).toBe(width);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it("has its width in ASCII too", () => {
    const paint = paintFor({ colours: "16", background: "dark", characters: "ascii" });
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 120 }), (row, width) => {
        expect(withoutColours(paintRow(row, width, paint))).toMatch(
          new RegExp(`^[ -~]{${width}}$`, "u"),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("fills the row of the user with its colours to the end", () => {
    const paint = paintFor({ colours: "none", background: "dark", characters: "unicode" });
    expect(paintRow([{ text: "ab", role: "selected" }], 4, paint)).toBe(
      "\u001B[7mab\u001B[27m\u001B[7m  \u001B[27m",
    );
  });
});

describe("spanAt", () => {
  const row = [{ text: "日本" }, { text: "ab" }];

  it("finds the span at a cell, also behind wide characters", () => {
    expect([0, 3, 4, 5].map((x) => spanAt(row, x)?.text)).toEqual(["日本", "日本", "ab", "ab"]);
  });

  it("finds nothing behind the last one", () => {
    expect(spanAt(row, 6)).toBeUndefined();
  });
});
