import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembered } from "../../../../src/screens/segment/rule/count-memory.ts";
import { waterfallRows } from "../../../../src/screens/segment/rule/waterfall-rows.ts";
import { cells } from "../../../../src/text/cells.ts";
import { rowText } from "../../../support/row-text.ts";
import { condition, preview } from "../../../support/segment-shop.ts";

describe("customers after each condition", () => {
  it("shows from everybody down to the members who is left", () => {
    const text = rowText(waterfallRows(preview(condition("a > 1", 40)), undefined, 60));
    expect(text).toMatch(/^all customers .* 100$/mu);
    expect(text).toMatch(/^a > 1 .* 40 +−60$/mu);
    expect(text).toMatch(/^in the segment, 40% of all .* 40$/mu);
  });

  it("marks conditions that do nothing, and data that is weak", () => {
    const rows = waterfallRows(
      preview(condition("a", 100, { dead: "excludes nobody", weak: ["3 in 4 are unknown"] })),
      undefined,
      60,
    );
    expect(rowText(rows)).toContain("! leaves nobody out\n! 3 in 4 are unknown");
  });

  it("shows lists as they are nested", () => {
    const list = condition("any of (a, b)", 30, {
      needs: 1,
      of: [condition("a", 20), condition("b", 10)],
    });
    expect(rowText(waterfallRows(preview(list), undefined, 60))).toMatch(
      /^any of .*\n {2}a .*\n {2}b /mu,
    );
  });

  it("marks what moved since it was shown before, also where the condition itself was edited", () => {
    const first = remembered(undefined, preview(condition("n >= 6", 40), condition("c", 30)));
    const edited = preview(condition("n >= 5", 52), condition("c", 27));
    const text = rowText(waterfallRows(edited, remembered(first, edited), 70));
    expect(text).toMatch(/n >= 5 .*▲ \+12$/mu);
    expect(text).toMatch(/^c .*▼ −3$/mu);
    expect(text).toMatch(/in the segment.*▼ −3$/mu);
  });

  it("finds a condition again that another was put before", () => {
    const first = remembered(undefined, preview(condition("a", 40)));
    const edited = preview(condition("b", 70), condition("a", 35));
    expect(rowText(waterfallRows(edited, remembered(first, edited), 70))).toMatch(/^a .*▼ −5$/mu);
  });

  it("keeps the marks when the same counts are asked again", () => {
    const first = remembered(undefined, preview(condition("a", 40)));
    const second = remembered(first, preview(condition("a", 42)));
    expect(remembered(second, preview(condition("a", 42)))).toBe(second);
  });

  it("is as wide as it should be whatever a condition says", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 40, max: 120 }),
        (text, width) => {
          const rows = waterfallRows(
            preview(condition(text.replaceAll("\n", " "), 40)),
            undefined,
            width,
          );
          for (const row of rows)
            expect(row.reduce((sum, span) => sum + cells(span.text), 0)).toBe(width);
        },
      ),
      { numRuns: 60 },
    );
  });
});
