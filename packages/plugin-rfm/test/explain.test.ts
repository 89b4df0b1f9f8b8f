import { cell } from "@satsuma/plugin";
import type { Frame, Reason, Scalar } from "@satsuma/plugin";
import type { RfmConfig } from "@satsuma/plugin-rfm";
import { customersFromRows } from "@satsuma/plugin/testing";
import type { MemoryCustomers } from "@satsuma/plugin/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitAndScore, scoresMethod } from "./fit-and-score.ts";
import { shop } from "./shop.ts";
import type { Buyer } from "./shop.ts";

const ladder: readonly Buyer[] = [
  [400, 1, "10.00"],
  [200, 1, "20.00"],
  [90, 2, "30.00"],
  [30, 3, "40.00"],
  [1, 9, "50.00"],
];

const dimensions = ["recency", "frequency", "monetary"] as const;

/** The reasons for each customer, beside its traits. */
async function explained(config: Partial<RfmConfig>, customers: MemoryCustomers) {
  const { fitted, traits } = await fitAndScore(config, customers);
  const method = await scoresMethod(config);
  const reasons = customers.rows.map(({ features, key }) =>
    method.explain!(fitted.model, { ...features, customer: key }),
  );
  return { reasons, traits };
}

const textsOf = (reasons: readonly Reason[] | undefined) => reasons?.map(({ text }) => text);

const traitAt = (traits: Frame, name: string, row: number): Scalar =>
  cell(traits.columns[name]!, row);

/** The score that a reason tells; null where it tells none. */
const toldScore = ({ text }: Reason): number | null => {
  const found = /: score (?<score>\d+) of/u.exec(text)?.groups?.["score"];
  return found === undefined ? null : Number(found);
};

describe("the reasons for scores", () => {
  test("say each value, its score and the cut-offs it lies between, and the group", async () => {
    const { reasons } = await explained({}, shop(ladder));
    expect(reasons[4]).toEqual([
      { feature: "recency", text: "recency 1 day: score 5 of 5, at most 24.2 days" },
      { feature: "frequency", text: "frequency 9 orders: score 5 of 5, more than 4.2 orders" },
      { feature: "monetary", text: "monetary 50: score 5 of 5, more than 42" },
      {
        text: "scores 5, 5 and 5 are champions: They bought lately, buy often and spend the most.",
      },
    ]);
    expect(textsOf(reasons[2])?.[0]).toBe(
      "recency 90 days: score 3 of 5, more than 66 days and at most 134 days",
    );
  });

  test("say with r-rfm that a value on a cut-off belongs above it", async () => {
    const { reasons } = await explained(
      { convention: "r-rfm", bins: 2, thresholds: { frequency: [3] } },
      shop(ladder),
    );
    expect(textsOf(reasons[3])?.[1]).toBe("frequency 3 orders: score 2 of 2, at least 3 orders");
    expect(textsOf(reasons[2])?.[1]).toBe("frequency 2 orders: score 1 of 2, less than 3 orders");
  });

  test("say by rank which customers are the ends, from the worst to the best", async () => {
    const { reasons } = await explained({ convention: "ntile" }, shop(ladder));
    expect(textsOf(reasons[1])?.slice(0, 2)).toEqual([
      "recency 200 days: score 2 of 5, ranked after customer 1 with 400 days and up to customer 2 with 200 days",
      "frequency 1 order: score 2 of 5, ranked after customer 1 with 1 order and up to customer 2 with 1 order",
    ]);
  });

  test("tell equal values apart by keys that are texts, as a run does", async () => {
    const number = { kind: "number" } as const;
    const keys = ["b", "a", "ab", "\u{1F600}", "\uFFFD", "B", "abc", ""];
    const customers = customersFromRows(
      keys.map((customer) => ({ customer, recency: 1, frequency: 1, monetary: 1 })),
      { recency: number, frequency: number, monetary: number },
    );
    const { reasons, traits } = await explained({ convention: "ntile", bins: 8 }, customers);
    const scores = keys.map((_, row) => traitAt(traits, "monetary_score", row));
    expect(scores).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(reasons.map((each) => toldScore(each[2]!))).toEqual(scores);
  });

  test("say within which group a nested score is cut", async () => {
    const { reasons } = await explained({ convention: "nested", bins: 2 }, shop(ladder));
    expect(textsOf(reasons[4])?.[2]).toMatch(
      /among customers with recency score 2 and frequency score 2$/u,
    );
  });

  test("say what is not known, and then name no group", async () => {
    const { reasons } = await explained({}, shop([...ladder, [10, 2, null]]));
    expect(textsOf(reasons[5])?.slice(2)).toEqual(["monetary is not known, so there is no score"]);
    const nested = await explained({ convention: "nested" }, shop([...ladder, [null, 2, "5.00"]]));
    expect(textsOf(nested.reasons[5])).toEqual([
      "recency is not known, so there is no score",
      "frequency 2 orders: no score, as the scores it is cut within are not known",
      "monetary 5: no score, as the scores it is cut within are not known",
    ]);
  });

  test("tell the scores and the group that the customer has, under every convention", async () => {
    const buyer: fc.Arbitrary<Buyer> = fc.tuple(
      fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
      fc.integer({ min: 1, max: 6 }),
      fc.option(
        fc.integer({ min: -300, max: 900 }).map((cents) => (cents / 100).toFixed(2)),
        { nil: null },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(buyer, { minLength: 1, maxLength: 30 }),
        fc.constantFrom<Partial<RfmConfig>>(
          { convention: "quantile" },
          { convention: "r-rfm" },
          { convention: "ntile" },
          { convention: "nested" },
          { convention: "quantile", bins: 3, thresholds: { monetary: [0, 4.5] } },
        ),
        async (buyers, config) => {
          const { reasons, traits } = await explained(config, shop(buyers));
          for (const [row, told] of reasons.entries()) {
            const scores = dimensions.map((name) => traitAt(traits, `${name}_score`, row));
            expect(told.slice(0, 3).map(toldScore)).toEqual(scores);
            const segment = traitAt(traits, "segment", row);
            const named = told.slice(3).map(({ text }) => text.split(":")[0]);
            const [recency, frequency, monetary] = scores.map(String);
            expect(named).toEqual(
              segment === null
                ? []
                : [`scores ${recency}, ${frequency} and ${monetary} are ${String(segment)}`],
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
