import { describe, expect, it } from "vitest";
import type { ProfiledVariable } from "@satsuma/engine";
import { profileItems } from "../../../../src/screens/segment/profile/profile-item.ts";
import { othersWord, summaryRows } from "../../../../src/screens/segment/profile/summary-rows.ts";
import { typicalText } from "../../../../src/screens/segment/profile/typical-text.ts";
import {
  variableBars,
  variableFigure,
} from "../../../../src/screens/segment/profile/variable-figure.ts";
import { variableRows } from "../../../../src/screens/segment/profile/variable-rows.ts";
import { rowText, widest } from "../../../support/row-text.ts";
import { profile } from "../../../support/segment-shop.ts";

const named = (name: string): ProfiledVariable => {
  const found = [...profile.variables, ...profile.byDefinition].find((each) => each.name === name);
  if (found === undefined) throw new Error(`no variable ${name}`);
  return found;
};

describe("a profile", () => {
  it("ranks what tells members apart before what their rule says and what may be chance", () => {
    const items = profileItems(profile);
    expect(
      items.map((item) => (item.kind === "summary" ? "" : `${item.variable.name}, ${item.is}`)),
    ).toEqual(["", "spend, beyond chance", "email_opt_in, by its rule", "country, by chance"]);
  });

  it("begins with whom it is about and what should be known first", () => {
    const rows = summaryRows(profile, "Europe/Berlin", 60);
    expect(rowText(rows)).toMatch(
      /^40 members against 60 others, as of 2026-07-01\n! Attributes have no history.\n· They spend three/u,
    );
    expect(widest(rows)).toBeLessThanOrEqual(60);
    expect(othersWord(profile)).toBe("others");
  });

  it("says why nobody is compared with", () => {
    const alone = {
      ...profile,
      base: { kind: "none", size: 0, why: "everybody is in it" } as const,
    };
    expect(rowText(summaryRows(alone, "UTC", 60))).toContain("against nobody: everybody is in it");
  });
});

describe("a variable", () => {
  it("says what is typical of each side", () => {
    expect(typicalText(named("spend"), "segment")).toBe("1,500 EUR");
    expect(typicalText(named("country"), "base")).toBe("DE 20%");
  });

  it("has a bar a quartile, each with the rule of the customers beyond it", () => {
    expect(
      variableBars(named("spend")).map(({ bar, rule }) => [bar.value, bar.reference, rule]),
    ).toEqual([
      [3000, 992, "spend >= 3000 EUR"],
      [1500, 496, "spend >= 1500 EUR"],
      [750, 248, "spend >= 750 EUR"],
    ]);
  });

  it("has a bar a value, and none where too few have it to say", () => {
    const bars = variableBars(named("country"));
    expect(bars.map(({ rule }) => rule)).toEqual(['country is "DE"', 'country is "AT"']);
    expect(bars[1]?.bar).toEqual({ label: "AT", note: "too few to say", reference: 0.1 });
    expect(variableFigure(named("country"), bars).value.unit).toBe("share");
  });

  it("says how sure its difference is, and what it is only where there is room", () => {
    const high = rowText(variableRows(named("spend"), { width: 80, height: 20 }));
    expect(high).toContain("All they paid.");
    expect(high).toContain("Cliff's delta 0.60 (95% 0.55 to 0.65): beyond chance");
    expect(rowText(variableRows(named("spend"), { width: 80, height: 8 }))).not.toContain(
      "All they",
    );
  });
});
