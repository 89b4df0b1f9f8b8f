import type { RfmConfig } from "@satsuma/plugin-rfm";
import { memoryScore } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { fitAndScore, scoresMethod } from "./fit-and-score.ts";
import { shop, trait } from "./shop.ts";
import type { Buyer } from "./shop.ts";

const many = (count: number, buyer: (i: number) => Buyer): Buyer[] =>
  Array.from({ length: count }, (_, i) => buyer(i));

const plenty = many(60, (i) => [i, 1 + i, `${i}.00`]);

describe("warnings", () => {
  test.each<{ of: string; buyers: Buyer[]; config?: Partial<RfmConfig>; codes: string[] }>([
    { of: "enough different customers", buyers: plenty, codes: [] },
    { of: "nobody", buyers: [], codes: ["RFM_NO_CUSTOMERS"] },
    { of: "43 buyers", buyers: plenty.slice(0, 43), codes: ["RFM_FEW_CUSTOMERS"] },
    {
      of: "few different orders",
      buyers: many(60, (i) => [i, 1 + (i % 2), `${i}.00`]),
      codes: ["RFM_FEW_VALUES"],
    },
    {
      of: "a customer whose money is unknown",
      buyers: [...plenty, [1, 1, null]],
      codes: ["RFM_UNKNOWN_VALUES"],
    },
    {
      of: "a cut-off beyond all customers",
      buyers: plenty,
      config: { thresholds: { monetary: [1, 2, 3, 1000] } },
      codes: ["RFM_FEW_VALUES"],
    },
  ])("of $of: $codes", async ({ buyers, config = {}, codes }) => {
    const { fitted } = await fitAndScore(config, shop(buyers));
    expect(fitted.warnings.map(({ code }) => code)).toEqual(codes);
  });

  test("say how many scores occur, and which", async () => {
    const { fitted } = await fitAndScore({}, shop(many(60, (i) => [i, 1 + (i % 2), `${i}.00`])));
    expect(fitted.warnings[0]?.message).toBe(
      "Customers have 2 different values of frequency, and only 2 of 5 scores occur: 1, 3.",
    );
  });
});

describe("small shops", () => {
  test.each(["quantile", "r-rfm", "ntile", "nested"] as const)(
    "of one, two and three buyers are scored in range under %s",
    async (convention) => {
      for (const count of [1, 2, 3]) {
        const { traits } = await fitAndScore({ convention }, shop(plenty.slice(0, count)));
        for (const name of ["recency_score", "frequency_score", "monetary_score"]) {
          const scores = trait(traits, name).map(Number);
          expect(scores.every((score) => score >= 1 && score <= 5)).toBe(true);
        }
        expect(trait(traits, "segment")).not.toContain(null);
      }
    },
  );

  test("that had no buyers leave everybody unscored who comes later", async () => {
    const { fitted } = await fitAndScore({}, shop([]));
    const { score } = await scoresMethod();
    const traits = memoryScore(score, fitted.model, shop(plenty));
    expect(fitted.model).toMatchObject({ customers: 0 });
    expect(fitted.quality).toMatchObject({
      customers: { value: 0 },
      "share of champions": { value: 0 },
    });
    expect(new Set(trait(traits, "recency_score"))).toEqual(new Set([null]));
    expect(new Set(trait(traits, "segment"))).toEqual(new Set([null]));
  });
});

describe("quality", () => {
  test("counts customers, different values, scores that occur, and each group", async () => {
    const { fitted, traits } = await fitAndScore({}, shop(plenty));
    const champions = trait(traits, "segment").filter((name) => name === "champions").length;
    expect(fitted.quality).toMatchObject({
      customers: { value: 60 },
      scored: { value: 60 },
      "frequency values": { value: 60 },
      "frequency scores": { value: 5 },
      "share of champions": { value: champions / 60 },
    });
  });
});
