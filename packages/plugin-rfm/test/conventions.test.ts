import { standardNames } from "@satsuma/plugin-rfm";
import { quantile, scoreAboveCuts, scoreFromCuts, sortedKnown } from "@satsuma/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitAndScore } from "./fit-and-score.ts";
import { nameAt } from "./name-at.ts";
import { shop, trait } from "./shop.ts";
import type { Buyer } from "./shop.ts";

const five: readonly Buyer[] = [
  [400, 1, "10.00"],
  [200, 1, "20.00"],
  [90, 2, "30.00"],
  [30, 3, "40.00"],
  [1, 9, "50.00"],
];

describe("scores", () => {
  test("are best for who bought last, most often and for most", async () => {
    const { traits } = await fitAndScore({}, shop(five));
    expect(trait(traits, "recency_score")).toEqual([1, 2, 3, 4, 5]);
    expect(trait(traits, "frequency_score")).toEqual([1, 1, 3, 4, 5]);
    expect(trait(traits, "monetary_score")).toEqual([1, 2, 3, 4, 5]);
    expect(trait(traits, "score")).toEqual([111, 212, 333, 444, 555]);
    expect(trait(traits, "total")).toEqual([3, 5, 9, 12, 15]);
    expect(trait(traits, "value_score")).toEqual([1, 2, 3, 4, 5]);
  });

  test("of ten bins take two digits each", async () => {
    const { traits } = await fitAndScore({ bins: 10 }, shop(five));
    expect(trait(traits, "score").at(-1)).toBe(101010);
    expect(trait(traits, "score")[0]).toBe(10101);
  });

  test("are unknown where the value is, and so are the segment and the sums", async () => {
    const { traits } = await fitAndScore({}, shop([...five, [10, 2, null]]));
    const last = (name: string) => trait(traits, name).at(-1);
    expect(last("frequency_score")).toBe(2);
    expect(["monetary_score", "value_score", "score", "total", "segment"].map(last)).toEqual(
      Array(5).fill(null),
    );
  });

  test("stand on money exactly, also where returns were worth more than orders", async () => {
    const { traits } = await fitAndScore(
      { bins: 2 },
      shop([
        [1, 1, "-20.00"],
        [1, 1, "0.00"],
        [1, 1, "12345678901234.56"],
      ]),
    );
    expect(trait(traits, "monetary_score")).toEqual([1, 1, 2]);
    expect(trait(traits, "monetary")).toEqual(["-20.00", "0.00", "12345678901234.56"]);
  });
});

describe("quantile and r-rfm", () => {
  test("agree with the numeric kernels on any customers and bins", async () => {
    await fc.assert(
      fc.asyncProperty(buyers, fc.integer({ min: 2, max: 10 }), async (drawn, bins) => {
        const amounts = Float64Array.from(drawn, ([, , monetary]) => Number(monetary));
        const sorted = sortedKnown(amounts);
        const cuts = Array.from({ length: bins - 1 }, (_, i) =>
          Number(quantile(sorted, (i + 1) / bins).toFixed(6)),
        );
        const oneMore = cuts.map((cut) => Number((cut + 1).toFixed(6)));
        const scores = async (convention: "quantile" | "r-rfm") =>
          trait((await fitAndScore({ convention, bins }, shop(drawn))).traits, "monetary_score");
        expect(await scores("quantile")).toEqual([...scoreAboveCuts(amounts, cuts)]);
        expect(await scores("r-rfm")).toEqual([...scoreFromCuts(amounts, oneMore)]);
      }),
      { numRuns: 60 },
    );
  });

  test("give equal values equal scores, and never a worse score to more", async () => {
    await fc.assert(
      fc.asyncProperty(buyers, async (drawn) => {
        const { traits } = await fitAndScore({}, shop(drawn));
        const scores = trait(traits, "frequency_score").map(Number);
        const order = [...drawn.keys()].toSorted((a, b) => drawn[a]![1] - drawn[b]![1]);
        const ascending = order.map((i) => scores[i]!);
        expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
        const pairs = new Set(drawn.map(([, orders], i) => `${orders} orders: ${scores[i]}`));
        expect(pairs.size).toBe(new Set(drawn.map(([, orders]) => orders)).size);
      }),
      { numRuns: 60 },
    );
  });

  test("use a cut-off that is pinned, and find the others", async () => {
    const { fitted, traits } = await fitAndScore(
      { bins: 2, thresholds: { monetary: [40] } },
      shop(five),
    );
    expect(trait(traits, "monetary_score")).toEqual([1, 1, 1, 1, 2]);
    expect(fitted.model).toMatchObject({
      cuts: { monetary: { cuts: [40], pinned: true }, recency: { cuts: [90], pinned: false } },
    });
  });
});

describe("ntile", () => {
  test("makes groups of equal size, the larger first, ties by ascending key", async () => {
    const same: Buyer = [7, 1, "5.00"];
    const { traits } = await fitAndScore(
      { convention: "ntile", bins: 3 },
      shop([same, same, same, same, same]),
    );
    const groups = [1, 1, 2, 2, 3];
    expect(trait(traits, "recency_score")).toEqual(groups);
    expect(trait(traits, "frequency_score")).toEqual(groups);
    expect(trait(traits, "monetary_score")).toEqual(groups);
  });

  test("gives every group its share of any customers", async () => {
    await fc.assert(
      fc.asyncProperty(buyers, fc.integer({ min: 2, max: 6 }), async (drawn, bins) => {
        const { traits } = await fitAndScore({ convention: "ntile", bins }, shop(drawn));
        for (const name of ["recency_score", "frequency_score", "monetary_score"]) {
          const scores = trait(traits, name);
          const sizes = Array.from(
            { length: bins },
            (_, i) => scores.filter((s) => s === i + 1).length,
          );
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          expect(sizes[0]! - sizes.at(-1)!).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("fixed", () => {
  test("gives a value on a cut-off the score of the bin below it", async () => {
    const thresholds = { recency: [30, 90], frequency: [1, 3], monetary: [20, 40] };
    const { traits } = await fitAndScore({ convention: "fixed", bins: 3, thresholds }, shop(five));
    expect(trait(traits, "recency_score")).toEqual([1, 1, 2, 3, 3]);
    expect(trait(traits, "frequency_score")).toEqual([1, 1, 2, 2, 3]);
    expect(trait(traits, "monetary_score")).toEqual([1, 1, 2, 2, 3]);
  });
});

describe("nested", () => {
  test("cuts frequency within recency, and money within both", async () => {
    const { traits } = await fitAndScore(
      { convention: "nested", bins: 2 },
      shop([
        [100, 1, "1.00"],
        [100, 1, "2.00"],
        [100, 5, "1.00"],
        [100, 5, "9.00"],
        [1, 10, "70.00"],
        [1, 10, "80.00"],
        [1, 20, "70.00"],
        [1, 20, "90.00"],
      ]),
    );
    expect(trait(traits, "recency_score")).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
    expect(trait(traits, "frequency_score")).toEqual([1, 1, 2, 2, 1, 1, 2, 2]);
    expect(trait(traits, "monetary_score")).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
  });

  test("equals scoring each group on its own", async () => {
    await fc.assert(
      fc.asyncProperty(buyers, fc.integer({ min: 2, max: 4 }), async (drawn, bins) => {
        const { traits } = await fitAndScore({ convention: "nested", bins }, shop(drawn));
        const recency = trait(traits, "recency_score");
        const frequency = trait(traits, "frequency_score");
        const groups = Map.groupBy(
          drawn.keys(),
          (i) => `${Number(recency[i])}/${Number(frequency[i])}`,
        );
        for (const members of groups.values()) {
          const alone = await fitAndScore({ bins }, shop(members.map((i) => drawn[i]!)));
          const scores = members.map((i) => trait(traits, "monetary_score")[i]);
          expect(scores).toEqual(trait(alone.traits, "monetary_score"));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the segment", () => {
  test.each(["quantile", "r-rfm", "ntile", "nested"] as const)(
    "is the name that holds the scores a customer has under %s, and the value score their mean",
    async (convention) => {
      await fc.assert(
        fc.asyncProperty(buyers, fc.integer({ min: 2, max: 7 }), async (drawn, bins) => {
          const { traits } = await fitAndScore({ convention, bins }, shop(drawn));
          const scores = dimensions.map((name) => trait(traits, `${name}_score`).map(Number));
          const [recency, frequency, monetary] = [scores[0]!, scores[1]!, scores[2]!];
          const value = frequency.map((score, i) => Math.ceil((score + monetary[i]!) / 2));
          const names = recency.map((score, i) =>
            nameAt(standardNames(bins), [score, frequency[i]!, monetary[i]!]),
          );
          expect(trait(traits, "value_score")).toEqual(value);
          expect(trait(traits, "segment")).toEqual(names);
        }),
        { numRuns: 25 },
      );
    },
  );
});

const dimensions = ["recency", "frequency", "monetary"];

const buyer: fc.Arbitrary<Buyer> = fc.tuple(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: -500, max: 5000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
);
const buyers = fc.array(buyer, { minLength: 1, maxLength: 40 });
