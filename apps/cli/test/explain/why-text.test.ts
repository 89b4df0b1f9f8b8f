import type { Why, WhyCondition, WhyTiers } from "@satsuma/engine";
import colors from "picocolors";
import { describe, expect, it } from "vitest";
import { whyText } from "../../src/explain/why-text.ts";
import { whyTiersText } from "../../src/explain/why-tiers-text.ts";

const style = { color: colors.createColors(false), width: 80 };

const condition = (parts: Partial<WhyCondition>): WhyCondition => ({
  text: "no order since 1 Dec 2025 (the last 90 days)",
  holds: false,
  values: [],
  found: "there is 1, o_88123 on 25 Feb 2026",
  restsOn: ["events", "time"],
  of: [],
  ...parts,
});

const why: Why = {
  segment: "win_back",
  customer: "c_1042",
  asOf: "2026-02-28T23:00:00Z",
  isMember: false,
  english: "",
  conditions: [
    condition({ since: "2026-02-25T11:00:00Z" }),
    condition({
      text: "in the segment champions",
      found: "",
      of: [condition({ text: "points is more than 5", holds: true, found: "it is 6" })],
    }),
    condition({
      text: "among the 3 customers with the highest spend",
      found: "it is 12.50 EUR, place 7 of 9",
      last: { text: "spend", value: 99.5, unit: "EUR" },
    }),
  ],
  nearest: {
    kind: "change",
    steps: [{ kind: "wait", until: "2026-05-25T22:00:00Z" }],
    asOf: "2026-05-25T22:00:00Z",
    cost: 3,
    english: "wait until 26 May 2026",
  },
  next: { at: "2026-05-25T22:00:00Z", english: "enters on 26 May 2026" },
  models: [{ method: "rfm.scores", version: 2, asOf: "2026-02-28T23:00:00Z" }],
};

describe("why a customer is in a segment, as text", () => {
  const lines = whyText(why, "Europe/Berlin", style).split("\n");

  it("says who is not in what, each condition with what was found and since when", () => {
    expect(lines.slice(0, 4)).toEqual([
      "c_1042 is not in win_back as of 2026-03-01",
      "",
      "✗ no order since 1 Dec 2025 (the last 90 days) — there is 1, o_88123 on 25 Feb",
      "  2026 (since 25 Feb 2026, 12:00)",
    ]);
  });

  it("sets parts in, and says in a ranking how good the last one is who is in", () => {
    expect(lines).toContain("  ✓ points is more than 5 — it is 6");
    expect(lines.join(" ").replaceAll(/\s+/gu, " ")).toContain(
      "place 7 of 9; as good as 99.50 EUR would be in, the others as they are",
    );
  });

  it("ends with the nearest change, what happens by itself, and the models that were asked", () => {
    expect(lines.slice(-3)).toEqual([
      "Nearest change: wait until 26 May 2026.",
      "If nothing changes: enters on 26 May 2026.",
      "Scores are those of rfm.scores, model 2, as of 2026-03-01.",
    ]);
  });

  it("is nowhere wider than the terminal", () => {
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});

describe("which tier a customer is in, as text", () => {
  const tiers: WhyTiers = {
    tiers: "level",
    customer: "c_1042",
    asOf: "2026-02-28T23:00:00Z",
    others: [{ name: "level.gold", title: "Gold", nearest: why.nearest }],
  };

  it("lists every other tier with what would take the customer there", () => {
    const text = whyTiersText(tiers, "Europe/Berlin", style);
    expect(text).toContain("c_1042 is in no tier of level as of 2026-03-01");
    expect(text).toMatch(/^ {2}level\.gold \(Gold\) +wait until 26 May 2026$/mu);
  });
});
