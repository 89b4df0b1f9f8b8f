import { describe, expect, it } from "vitest";
import { check } from "./checking.ts";

/** What needs itself, and the circle that is told. */
const circles: readonly (readonly [text: string, path: string])[] = [
  ["segment a where in top 5 by age among (member of a)", "`a` depends on itself"],
  ["segment a where in top 5 by age among (member of b)\nsegment b where member of a", "a → b → a"],
  ["define d = in top 5 by age among (d)\nsegment s where d", "`d` depends on itself"],
  [
    "define spend = percentile 90 of larger(spend, 1)\nsegment s where spend > 5",
    "`spend` depends on itself",
  ],
  [
    "define spend = percentile 90 of age among (member of s)\nsegment s where age > spend",
    "spend → s → spend",
  ],
  ["define d = age + e\ndefine e = in top 5 by d\nsegment s where e", "d → e → d"],
  ["define g = in top 5 by age per g\nsegment s where g", "`g` depends on itself"],
  ['segment a where member of t.x\nsplit t of a seed "s" group x 100%', "a → t.x → a"],
  ['split t of t.x seed "s" group x 100%', "`t.x` depends on itself"],
  ['split t of u.x seed "s" group x 100%\nsplit u of t.x seed "s" group x 100%', "t.x → u.x → t.x"],
  [
    "tiers t tier gold where in top 5 by age among (member of t.rest) otherwise rest",
    "`t.rest` depends on itself",
  ],
  [
    "define cluster = kmeans(features: [age, cluster]).cluster\nsegment s where cluster is 2",
    "`cluster` depends on itself",
  ],
  [
    "segment a where has sequence (orders then returns within 2 days) and member of b\nsegment b where not member of a",
    "a → b → a",
  ],
  [
    "define first_day = last of late.ordered_at\ndefine late = orders where (ordered_at after 2026-01-01) \nsegment s where has orders within 3 days after later\ndefine later = larger(later, first_day)",
    "`later` depends on itself",
  ],
  [
    "define near(x: number) = home_location within 5 km of point(x, place)\ndefine place = age + other\ndefine other = count of orders * place\nsegment s where near(3)",
    "place → other → place",
  ],
];

describe("what depends on itself", () => {
  it.each(circles)("is told with its path: %s", (text, path) => {
    const { diagnostics, program } = check(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG2008"]);
    expect(diagnostics[0]?.message).toContain(path);
    expect(program.segments).toEqual([]);
  });
});
