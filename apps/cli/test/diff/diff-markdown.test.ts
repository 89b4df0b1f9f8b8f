import type { RulesDiff, SegmentDiff } from "@satsuma/engine";
import colors from "picocolors";
import { describe, expect, it } from "vitest";
import { diffMarkdown } from "../../src/diff/diff-markdown.ts";
import { diffText } from "../../src/diff/diff-text.ts";
import { failOver, tooMuch } from "../../src/diff/fail-over.ts";

const segment: SegmentDiff = {
  name: "vip",
  title: "<b>Best</b> | *all*",
  change: "changed",
  because: ["define spend"],
  before: 10,
  after: 9,
  entered: 1,
  stayed: 8,
  left: 2,
  entering: [{ kind: "condition", text: "`Loyalty|Tier` is 1", customers: 1, sample: ["k1"] }],
  leaving: [{ kind: "status", text: "status archived", customers: 2, sample: ["k2", "k3"] }],
  texts: [
    { field: "rule", before: "a\nand b", after: "a\nand `c` # ```\nand d" },
    { field: "owner", after: "crm" },
  ],
};

const diff: RulesDiff = {
  asOf: "2026-03-01T00:00:00Z",
  customers: 100,
  base: { kind: "texts", name: "main (1234567)" },
  segments: [segment],
  unchanged: ["other"],
  tiers: [],
};

const showing = { timezone: "UTC", hasKeys: false };

describe("the comment on a pull request", () => {
  const text = diffMarkdown(diff, showing, ["vip changes by 30.0%, more than 10.0%"]);

  it("begins with what changed, and warns before anything else", () => {
    expect(text.split("\n\n").slice(0, 2)).toEqual([
      "### Segments: 1 changed, 1 unchanged",
      "> **vip changes by 30.0%, more than 10.0%**",
    ]);
  });

  it("shows titles as they are, whatever Markdown or HTML they have", () => {
    expect(text).toContain(
      String.raw`| ${"`vip`"} &lt;b&gt;Best&lt;/b&gt; \| \*all\* | changed, and affected by define spend | 10 | 9 | +1 | −2 |`,
    );
  });

  it("shows rules line by line in a fence that they cannot close", () => {
    expect(text).toContain("````diff\n  a\n- and b\n+ and `c` # ```\n+ and d\n+ owner crm\n````");
  });

  it("says why customers come and go, and names them only where that is asked for", () => {
    expect(text).toContain("- 1: failed before: `` `Loyalty|Tier` is 1 ``");
    expect(text).toContain("- 2: now: status archived");
    expect(text).not.toContain("k1");
    expect(diffMarkdown(diff, { ...showing, hasKeys: true }, [])).toContain(
      "now: status archived (for example k2, k3)",
    );
  });
});

it("a difference as text keeps to the width of the terminal", () => {
  const style = { color: colors.createColors(false), width: 60 };
  const wide = {
    ...segment,
    texts: [{ field: "rule", before: "a ".repeat(90), after: "b".repeat(130) }],
  };
  const lines = diffText({ ...diff, segments: [wide] }, showing, style).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

describe("how much of a segment may come and go", () => {
  it("is a percentage of its size before, of which a new segment has none", () => {
    expect(failOver("12.5%")).toBe(0.125);
    const named = (change: SegmentDiff["change"], before: number, left: number): SegmentDiff => ({
      ...segment,
      change,
      before,
      left,
      entered: 1,
    });
    expect(tooMuch([named("changed", 10, 0)], 0.1)).toEqual([]);
    expect(tooMuch([named("changed", 10, 1)], 0.1)).toEqual([{ segment: "vip", changedBy: 0.2 }]);
    expect(tooMuch([named("changed", 0, 0)], 0.1)).toEqual([{ segment: "vip", changedBy: null }]);
    expect(tooMuch([named("added", 0, 0)], 0.1)).toEqual([]);
  });

  it.each(["10", "ten%", "-1%", "", "1e3%"])("cannot be %j", (text) => {
    expect(() => failOver(text)).toThrow(expect.objectContaining({ code: "USAGE_FAIL_OVER" }));
  });
});
