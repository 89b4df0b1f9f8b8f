import lifetime from "@satsuma/plugin-lifetime";
import { memoryFit, memoryRun, memoryScore, setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { codes, fitAndScore, project, shopOf, trait, valueMethod } from "./shop.ts";
import type { Order, Shop } from "./shop.ts";
import { ordersOf, simulatedShop } from "./simulated-shop.ts";

describe("a shop whose customers buy as BG/NBD says", () => {
  const truth = [0.8, 6, 0.9, 3];
  const shop = simulatedShop({ customers: 1500, weeks: 60, parameters: truth });

  test("has its parameters found again, within their intervals widened by half", async () => {
    const { fitted } = await fitAndScore(shop);
    for (const [i, symbol] of ["r", "alpha", "a", "b"].entries()) {
      const interval = fitted.quality[`orders ${symbol}`]?.interval;
      const width = Math.log((interval?.high ?? NaN) / (interval?.low ?? NaN)) / 2;
      const middle = fitted.quality[`orders ${symbol}`]?.value ?? NaN;
      expect(Math.abs(Math.log(middle / (truth[i] ?? NaN)))).toBeLessThan(1.5 * width);
    }
  });

  test("orders in the last weeks as often as was expected, and the model beats going on at the pace", async () => {
    const { fitted } = await fitAndScore(shop);
    const { ratio, error, paceError } = fitted.model.holdout ?? {};
    expect(ratio?.low).toBeLessThan(1.1);
    expect(ratio?.high).toBeGreaterThan(0.9);
    expect(error).toBeLessThan(paceError ?? 0);
  });

  test("gives the same model to the last bit twice", async () => {
    const [one, two] = [await fitAndScore(shop), await fitAndScore(shop)];
    expect(JSON.stringify(one.fitted)).toBe(JSON.stringify(two.fitted));
  });

  test("is worth less the more money loses, the fewer weeks count and the smaller the margin", async () => {
    const total = async (config: object) => {
      const { traits } = await fitAndScore(shop, config);
      return trait(traits, "value").reduce<number>((sum, value) => sum + Number(value), 0);
    };
    const plain = await total({ discountRate: 0 });
    expect(await total({ discountRate: 0.2 })).toBeLessThan(plain);
    expect(await total({ discountRate: 0, valueWeeks: 52 })).toBeLessThan(plain);
    expect(await total({ discountRate: 0, margin: 0.25 })).toBeCloseTo(plain / 4, 6);
  });

  test("is worth its expected orders times spend where nothing is discounted", async () => {
    const config = { discountRate: 0, weeks: 100, valueWeeks: 100 };
    const { traits } = await fitAndScore(shop, config);
    const [orders, spend, value] = ["expected_orders", "expected_spend", "value"].map((name) =>
      trait(traits, name).map(Number),
    );
    for (const [i, found] of value?.entries() ?? []) {
      expect(found).toBeCloseTo((orders?.[i] ?? NaN) * (spend?.[i] ?? NaN), 8);
    }
  });

  test("discounts orders as many small weeks would", async () => {
    const yearly = 0.3;
    const weeks = 104;
    const config = { holdoutWeeks: 0, valueWeeks: weeks, discountRate: yearly };
    const { fitted } = await fitAndScore(shop, config);
    const { score } = await valueMethod(config);
    const until = (some: number) => memoryScore(score, { ...fitted.model, weeks: some }, shop);
    const [spend = NaN] = trait(until(weeks), "expected_spend").map(Number);
    const [value = NaN] = trait(until(weeks), "value").map(Number);
    let sum = 0;
    let before = 0;
    for (let week = 2; week <= weeks; week += 2) {
      const orders = Number(trait(until(week), "expected_orders")[0]);
      sum += (orders - before) / (1 + yearly) ** (((week - 1) * 7) / 365.25);
      before = orders;
    }
    expect(value / (spend * sum)).toBeCloseTo(1, 3);
  });
});

describe("days", () => {
  const shop = simulatedShop({ customers: 150, weeks: 40, parameters: [1, 5, 1, 3] });

  test("are those of the project's time zone", async () => {
    const fitted = async (timezone: string, asOf: string) => {
      const here = { project: { ...project, timezone } };
      const { contributions } = await setUp(lifetime, { orders: "orders" }, here);
      const [method] = contributions.methods ?? [];
      return method?.fit(memoryFit(shop), memoryRun(method.standard, { asOf }));
    };
    const berlin = await fitted("Europe/Berlin", "2026-02-28T23:30:00Z");
    expect(berlin).toEqual(await fitted("UTC", "2026-03-01T00:00:00Z"));
    expect(berlin).not.toEqual(await fitted("UTC", "2026-02-28T23:30:00Z"));
  });

  test("go on after a model was fitted: the longer the silence, the less likely they are there", async () => {
    const { fitted, traits } = await fitAndScore(shop);
    const { score } = await valueMethod();
    const rows = shop.rows.map((row) => ({
      ...row,
      features: { ...row.features, last: Number(row.features["last"]) + 70 },
    }));
    const later = trait(memoryScore(score, fitted.model, { ...shop, rows }), "alive").map(Number);
    const now = trait(traits, "alive").map(Number);
    const cameBack = now.flatMap((alive, i) => (alive < 1 ? [[alive, later[i] ?? NaN]] : []));
    expect(cameBack.length).toBeGreaterThan(50);
    for (const [before = NaN, after = NaN] of cameBack) expect(after).toBeLessThan(before);
  });

  test("that are unknown leave a customer without a score", async () => {
    const { fitted } = await fitAndScore(shop);
    const { score } = await valueMethod();
    const rows = shop.rows.map((row) => ({ ...row, features: { ...row.features, last: null } }));
    const traits = memoryScore(score, fitted.model, { ...shop, rows });
    expect(new Set(trait(traits, "value"))).toEqual(new Set([null]));
  });
});

describe("orders of one day", () => {
  test("count as one, however they are split", async () => {
    const shop = simulatedShop({ customers: 100, weeks: 40, parameters: [1, 5, 1, 3] });
    const split = shopOf(
      ordersOf(shop).flatMap((order) => [
        { ...order, amount: (order.amount ?? 0) / 4 },
        { ...order, amount: ((order.amount ?? 0) * 3) / 4 },
      ]),
    );
    const [whole, parts] = [await fitAndScore(shop), await fitAndScore(split)];
    expect(parts.fitted.model.orders).toEqual(whole.fitted.model.orders);
    for (const [i, value] of trait(parts.traits, "value").entries()) {
      expect(Number(value) / Number(trait(whole.traits, "value")[i])).toBeCloseTo(1, 9);
    }
  });
});

describe("small and strange shops", () => {
  const few = simulatedShop({ customers: 20, weeks: 30, parameters: [1, 5, 1, 3] });
  const weekly = Array.from({ length: 60 }, (_, i) => i).flatMap((i) =>
    Array.from({ length: 10 }, (__, week): Order => ({
      customer: `c${i}`,
      day: 7 * week + 1,
      amount: 10,
    })),
  );

  test.each<{ of: string; shop: Shop; codes: string[] }>([
    { of: "nobody", shop: shopOf([]), codes: ["LIFETIME_NO_CUSTOMERS"] },
    {
      of: "twenty customers",
      shop: few,
      codes: ["LIFETIME_FEW_REPEATS", "LIFETIME_AVERAGE_SPEND"],
    },
    {
      of: "nobody who came back",
      shop: shopOf(
        Array.from({ length: 80 }, (_, i) => ({ customer: `c${i}`, day: i + 1, amount: 5 })),
      ),
      codes: ["LIFETIME_FEW_REPEATS", "LIFETIME_AVERAGE_SPEND"],
    },
    {
      of: "free gifts",
      shop: shopOf(ordersOf(few).map((order) => ({ ...order, amount: 0 }))),
      codes: ["LIFETIME_FEW_REPEATS", "LIFETIME_NO_MONEY"],
    },
    {
      of: "one who bought today",
      shop: shopOf([{ customer: "c", day: 0, amount: 5 }]),
      codes: ["LIFETIME_FEW_REPEATS", "LIFETIME_AVERAGE_SPEND"],
    },
    {
      of: "a field without amounts",
      shop: shopOf(ordersOf(few).map((order) => ({ ...order, amount: null }))),
      codes: ["LIFETIME_FEW_REPEATS", "LIFETIME_NO_MONEY"],
    },
  ])("of $of are warned of: $codes", async ({ shop, codes: expected }) => {
    const { fitted, traits } = await fitAndScore(shop);
    expect(codes(fitted)).toEqual(expected);
    expect(JSON.parse(JSON.stringify(fitted.model))).toEqual(fitted.model);
    expect(traits.length).toBe(shop.rows.length);
  });

  test("in which all buy every week are fitted or warned of, without a figure that is none", async () => {
    const { fitted, traits } = await fitAndScore(shopOf(weekly), { holdoutWeeks: 3 });
    expect(codes(fitted)).toContain("LIFETIME_NOT_SETTLED");
    for (const orders of trait(traits, "expected_orders")) {
      expect(Number(orders)).toBeGreaterThan(45);
      expect(Number(orders)).toBeLessThan(60);
    }
  });

  test("have the average pace, mixed with one's own, and unknown chances to be alive", async () => {
    const shop = shopOf([
      { customer: "a", day: 70, amount: 10 },
      { customer: "a", day: 35, amount: 30 },
      { customer: "b", day: 70, amount: 20 },
    ]);
    const { traits } = await fitAndScore(shop, { weeks: 10 });
    // Half a repeat and 10 weeks on average; a has 1 and b none in 10 weeks.
    expect(trait(traits, "expected_orders")).toEqual([0.75, 0.25]);
    expect(trait(traits, "expected_spend")).toEqual([20, 20]);
    expect(trait(traits, "alive")).toEqual([null, null]);
  });

  test("warn when frequent buyers spend more each time", async () => {
    const shop = simulatedShop({ customers: 400, weeks: 50, parameters: [1, 5, 1, 4] });
    const counts = Map.groupBy(ordersOf(shop), ({ customer }) => customer);
    const linked = ordersOf(shop).map((order) => ({
      ...order,
      amount: 10 * (counts.get(order.customer)?.length ?? 1) + order.day / 100,
    }));
    expect(codes((await fitAndScore(shopOf(linked))).fitted)).toContain(
      "LIFETIME_SPEND_FOLLOWS_FREQUENCY",
    );
  });

  test("that boomed in the weeks kept back are warned of", async () => {
    const shop = simulatedShop({ customers: 400, weeks: 60, parameters: [0.7, 10, 1, 3] });
    const boom = shop.rows.flatMap(({ key }) =>
      Array.from({ length: 5 }, (_, i): Order => ({
        customer: String(key),
        day: 10 * i + 1,
        amount: 10,
      })),
    );
    const { fitted } = await fitAndScore(shopOf([...ordersOf(shop), ...boom]));
    expect(codes(fitted)).toContain("LIFETIME_OFF");
  });

  test("that are too young to be checked are warned of", async () => {
    const shop = simulatedShop({ customers: 300, weeks: 12, parameters: [1, 2, 1, 4] });
    expect(codes((await fitAndScore(shop, { holdoutWeeks: 13 })).fitted)).toContain(
      "LIFETIME_UNCHECKED",
    );
  });
});

describe("a run", () => {
  test("stops between stages when it is aborted", async () => {
    const method = await valueMethod();
    const controller = new AbortController();
    const shop = simulatedShop({ customers: 200, weeks: 40, parameters: [1, 5, 1, 3] });
    const run = memoryRun(method.standard, {
      signal: controller.signal,
      progress: () => controller.abort(new Error("enough")),
    });
    await expect(method.fit(memoryFit(shop), run)).rejects.toThrow("enough");
  });
});
