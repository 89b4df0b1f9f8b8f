import { bgNbd } from "@satsuma/plugin-lifetime";
import { beforeAll, describe, expect, test } from "vitest";
import { codes, fitAndScore, trait } from "../shop.ts";
import { cdnow, hasCdnow } from "./cdnow.ts";

type Result = Awaited<ReturnType<typeof fitAndScore>>;

// Skipped where ../shared/data is not there.
describe.skipIf(!hasCdnow)("CDNOW's sample, 39 weeks of 2,357 customers", () => {
  let easy: Result;
  let pareto: Result;
  beforeAll(async () => {
    const shop = cdnow("1997-09-30");
    easy = await fitAndScore(shop, { weeks: 39, holdoutWeeks: 0 });
    pareto = await fitAndScore(shop, { weeks: 39, holdoutWeeks: 0, model: "pareto-nbd" });
  });

  test("has the BG/NBD parameters of Fader, Hardie and Lee 2005, table 2", () => {
    const { quality } = easy.fitted;
    expect(quality["customers"]?.value).toBe(2357);
    expect(quality["orders r"]?.value).toBeCloseTo(0.2426, 4);
    expect(quality["orders alpha"]?.value).toBeCloseTo(4.4136, 4);
    expect(quality["orders a"]?.value).toBeCloseTo(0.7929, 4);
    expect(quality["orders b"]?.value).toBeCloseTo(2.4259, 4);
    expect(quality["orders log-likelihood"]?.value).toBeCloseTo(-9582.43, 2);
  });

  test("has the Pareto/NBD parameters of the same table", () => {
    const { quality } = pareto.fitted;
    expect(quality["orders r"]?.value).toBeCloseTo(0.553, 3);
    expect(quality["orders alpha"]?.value).toBeCloseTo(10.578, 2);
    expect(quality["orders s"]?.value).toBeCloseTo(0.606, 3);
    expect(quality["orders beta"]?.value).toBeCloseTo(11.669, 2);
    expect(quality["orders log-likelihood"]?.value).toBeCloseTo(-9594.98, 2);
  });

  test("has the Gamma–Gamma parameters of Fader and Hardie 2013", () => {
    const { quality } = easy.fitted;
    expect(quality["spend p"]?.value).toBeCloseTo(6.25, 2);
    expect(quality["spend q"]?.value).toBeCloseTo(3.74, 2);
    expect(quality["spend gamma"]?.value).toBeCloseTo(15.44, 2);
    expect(quality["spend and frequency"]?.value).toBeCloseTo(0.11, 2);
    expect(codes(easy.fitted)).toEqual([]);
  });

  test("expects 1.226 orders in 39 weeks of a customer with 2 repeats, the last after 30.43 of 38.86 weeks", () => {
    const { model } = easy.fitted;
    const parameters = model.orders.kind === "average" ? [] : model.orders.parameters;
    const customer = { repeats: 2, recency: 30.43, age: 38.86 };
    const expected =
      bgNbd.alive(parameters, customer) * bgNbd.ordersIfAlive(parameters, customer, 39);
    expect(expected).toBeCloseTo(1.226, 3);
    // The paper's customer 0001: bought on 1, 18 January and 2 August.
    expect(trait(easy.traits, "expected_orders")[0]).toBeCloseTo(1.226, 3);
  });

  test("gives the same expected orders under both models, nearly", () => {
    const sum = (result: Result) =>
      trait(result.traits, "expected_orders").reduce<number>(
        (all, value) => all + Number(value),
        0,
      );
    expect(sum(pareto) / sum(easy)).toBeGreaterThan(0.9);
    expect(sum(pareto) / sum(easy)).toBeLessThan(1.1);
  });

  test("expects the repeat orders of the 39 weeks after, by how often customers had come back", async () => {
    const { fitted } = await fitAndScore(cdnow("1998-07-01"), { holdoutWeeks: 39 });
    const { holdout } = fitted.model;
    expect(holdout?.customers).toBe(2357);
    expect(holdout?.groups.map(({ customers }) => customers)).toEqual([
      1411, 439, 214, 100, 62, 38, 29, 64,
    ]);
    expect(holdout?.actual).toBe(1882);
    // Both models are known to expect too little of these weeks: some 6 % of all 78 weeks.
    const all = 2457;
    expect((all + (holdout?.expected ?? 0)) / (all + 1882)).toBeGreaterThan(0.93);
    expect((all + (holdout?.expected ?? 0)) / (all + 1882)).toBeLessThan(1);
    expect(holdout?.error).toBeLessThan(holdout?.paceError ?? 0);
    // The means that came, as the vignette of R's package BTYD prints them.
    const came = [0.2367, 0.697, 1.3925, 1.56, 2.5323, 2.9474, 3.8621, 6.3594];
    for (const [i, { actual, expected }] of holdout?.groups.entries() ?? []) {
      expect(actual).toBeCloseTo(came[i] ?? NaN, 4);
      expect(Math.abs(actual - expected)).toBeLessThan(0.45);
    }
  });
});
