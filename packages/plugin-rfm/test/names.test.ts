import type { Method } from "@satsuma/plugin";
import rfm, { standardNames } from "@satsuma/plugin-rfm";
import type { SegmentName } from "@satsuma/plugin-rfm";
import { evaluator, memoryFit, memoryRun, setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { cells, holds, nameAt } from "./name-at.ts";
import { fitAndScore, project, scoresMethod } from "./fit-and-score.ts";
import { shop, trait } from "./shop.ts";

const allBins = [2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("the usual names", () => {
  test("are ten, each with what it means and what to do", () => {
    const names = standardNames(5);
    expect(names.map(({ name }) => name)).toEqual([
      "champions",
      "loyal customers",
      "potential loyalists",
      "new customers",
      "promising",
      "needing attention",
      "about to sleep",
      "at risk",
      "can't lose them",
      "hibernating",
    ]);
    expect(
      names.every(({ meaning, advice }) => meaning?.endsWith(".") && advice?.endsWith(".")),
    ).toBe(true);
  });

  test.each(allBins)("give each combination of %d scores exactly one name", (bins) => {
    const names = standardNames(bins);
    const counts = cells(bins).map(
      (cell) => names.filter(({ scores }) => scores.some((box) => holds(box, cell))).length,
    );
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  test.each(allBins)("call the best and the worst of %d scores what they are", (bins) => {
    const table = standardNames(bins);
    const at = (score: number) => nameAt(table, [score, score, score]);
    expect(at(bins)).toBe("champions");
    expect(at(1)).toBe("hibernating");
  });
});

describe("a table of names of one's own", () => {
  const two = { orders: "orders", bins: 2 };
  const refusal = (names: readonly SegmentName[]) =>
    setUp(rfm, { ...two, names }, { project }).then(
      () => "accepted",
      (error: Error) => error.message,
    );

  test("is taken when each combination has one name", async () => {
    const names = [
      { name: "good", scores: [{ recency: 2, value: 2 }] },
      { name: "other", scores: [{ recency: 1 }, { recency: 2, value: 1 }] },
    ];
    expect(await refusal(names)).toBe("accepted");
  });

  test.each<{ of: string; names: readonly SegmentName[]; says: string }>([
    {
      of: "two names hold one combination",
      names: [
        { name: "recent", scores: [{ recency: 2 }] },
        { name: "rich", scores: [{ monetary: 2 }] },
        { name: "rest", scores: [{ recency: 1, monetary: 1 }] },
      ],
      says: '"recent" and "rich" both hold recency 2, frequency 1, monetary 2',
    },
    {
      of: "one name holds a combination twice",
      names: [{ name: "all", scores: [{ recency: [1, 2] }, { recency: 2 }] }],
      says: 'two entries of "all" both hold recency 2, frequency 1, monetary 1',
    },
    {
      of: "a combination has no name",
      names: [{ name: "recent", scores: [{ recency: 2 }] }],
      says: "no name holds recency 1, frequency 1, monetary 1, and neither 3 more of the 8 combinations",
    },
    {
      of: "a score does not exist",
      names: [{ name: "all", scores: [{ recency: [1, 5] }] }],
      says: '"all" has recency 1 to 5: scores go from 1 to 2',
    },
    {
      of: "a name stands twice",
      names: [
        { name: "a", scores: [{ recency: 1 }] },
        { name: "a", scores: [{ recency: 2 }] },
      ],
      says: 'there are two entries for "a"',
    },
  ])("is refused when $of, saying which", async ({ names, says }) => {
    expect(await refusal(names)).toContain(says);
  });

  test("must fit the number of bins that a rule sets", async () => {
    const method = await scoresMethod({
      bins: 2,
      names: [{ name: "all", scores: [{ recency: [1, 2] }] }],
    });
    const result = await method.params["~standard"].validate({ ...method.standard, bins: 3 });
    expect(result.issues?.[0]?.message).toContain("no name holds recency 3");
  });

  test("names customers by any mix of the scores", async () => {
    const names = [
      { name: "big", scores: [{ monetary: 2, frequency: 2 }] },
      { name: "often", scores: [{ monetary: 1, frequency: 2 }] },
      { name: "fresh", scores: [{ frequency: 1, recency: 2 }] },
      { name: "gone", scores: [{ frequency: 1, recency: 1 }] },
    ];
    const thresholds = { recency: [10], frequency: [1], monetary: [100] };
    const { traits } = await fitAndScore(
      { bins: 2, convention: "fixed", thresholds, names },
      shop([
        [1, 2, "200.00"],
        [90, 2, "50.00"],
        [5, 1, "500.00"],
        [50, 1, "5.00"],
      ]),
    );
    expect(trait(traits, "segment")).toEqual(["big", "often", "fresh", "gone"]);
  });
});

describe("the segment of a customer", () => {
  test.each(allBins)(
    "is the one name that holds his scores, for every combination of %d",
    async (bins) => {
      const table = standardNames(bins);
      const steps = Array.from({ length: bins - 1 }, (_, i) => i + 1);
      const method = await scoresMethod({
        bins,
        convention: "fixed",
        thresholds: { recency: steps, frequency: steps, monetary: steps },
      });
      const [segment, scored] = await segmentOf(method);
      for (const cell of cells(bins)) {
        // A value as high as its score falls into its bin; days since the last order count backwards.
        const [recency, frequency, monetary] = cell;
        const features = { recency: bins + 1 - recency, frequency, monetary };
        expect(scored({ key: 1, features })).toBe(recency + frequency + monetary);
        expect(segment({ key: 1, features })).toBe(nameAt(table, cell));
      }
    },
  );
});

/** Readers of the segment and of the total. */
async function segmentOf(method: Method) {
  const input = memoryFit(shop([[1, 1, "1.00"]]));
  const { model } = await method.fit(input, memoryRun(method.standard));
  if (!("expression" in method.score)) throw new TypeError("no expression");
  const traits = method.score.expression(model, input);
  return [evaluator(traits["segment"]!), evaluator(traits["total"]!)] as const;
}
