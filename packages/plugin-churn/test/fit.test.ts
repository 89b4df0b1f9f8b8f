import type { ChurnConfig } from "@satsuma/plugin-churn";
import { memoryFit, memoryRun, customersFromRows } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { fitAndScore, treeMethod } from "./fit-and-score.ts";
import { shopRows, shopTypes } from "./shop.ts";
import type { ShopRow } from "./shop.ts";

const orders = { events: "orders", cutOffs: 2 } as const;

describe("what nothing can be learnt from", () => {
  test.each<{
    of: string;
    rows: readonly ShopRow[];
    config?: Partial<ChurnConfig>;
    code: string;
    says: string;
  }>([
    { of: "no customers", rows: [], code: "CHURN_NO_CUSTOMERS", says: "no customers" },
    { of: "nobody who left", rows: all(false), code: "CHURN_NOBODY_LEFT", says: "none of 100" },
    { of: "everybody", rows: all(true), code: "CHURN_EVERYBODY_LEFT", says: "all 100" },
    {
      of: "too few who left",
      rows: some(100, 29),
      code: "CHURN_FEW_CHURNERS",
      says: "only 29 of 100 customers left: at least 30 who left",
    },
    {
      of: "too few who stayed",
      rows: some(100, 90),
      code: "CHURN_FEW_CHURNERS",
      says: "only 10 of 100 customers stayed: at least 30",
    },
    {
      of: "too few for a config that asks for more",
      rows: some(100, 40),
      config: { minimumChurners: 41 },
      code: "CHURN_FEW_CHURNERS",
      says: "at least 41",
    },
    {
      of: "a condition that is none",
      rows: shopRows().map((row) => ({ ...row, outcome: row["outcome"] === true ? "Yes" : "No" })),
      code: "CHURN_OUTCOME_KIND",
      says: 'it gives "Yes"',
    },
  ])("is refused: $of", async ({ rows, config = {}, code, says }) => {
    const method = await treeMethod(config);
    const outcome = rows.some((row) => typeof row["outcome"] === "string") ? "text" : "yes/no";
    const customers = customersFromRows(
      rows,
      shopTypes,
      { kind: "text" },
      { outcomes: { outcome: { kind: outcome } } },
    );
    const fit = method.fit(memoryFit(customers), memoryRun(method.standard));
    await expect(fit).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
  });

  test("is refused where a feature is a date", async () => {
    const rows = shopRows().map((row) => ({ ...row, since: "2026-01-01" }));
    const types = { ...shopTypes, since: { kind: "date" } as const };
    await expect(fitAndScore({ features: ["since"] }, rows, { types })).rejects.toMatchObject({
      code: "CHURN_FEATURE_KIND",
    });
  });
});

describe("who has left", () => {
  test("is who had no events after the cut-off", async () => {
    const rows = shopRows({ cutOffs: 2 });
    const { model } = await fitAndScore(orders, rows);
    const left = rows.filter(({ outcome }) => outcome === 0).length;
    expect(model.nodes[0]).toMatchObject({ customers: 600, churned: left });
  });

  test("is left out, with a warning, where a condition is not known", async () => {
    const rows = shopRows().map((row, i) => (i < 7 ? { ...row, outcome: null } : row));
    const { model, fitted } = await fitAndScore({}, rows);
    expect(model.nodes[0]?.customers).toBe(293);
    expect(codesOf(fitted)).toContain("CHURN_UNDECIDED");
  });
});

describe("what is held out", () => {
  test("is the latest of several cut-offs", async () => {
    const { fitted } = await fitAndScore(orders, shopRows({ cutOffs: 2 }));
    expect(fitted.quality["held out"]?.value).toBe(300);
  });

  test("is a fifth of the customers otherwise, with as many of those who left", async () => {
    const { fitted, model } = await fitAndScore({}, shopRows({ customers: 1000 }));
    expect(fitted.quality["held out"]?.value).toBe(200);
    const rate = model.nodes[0]!.churned / model.nodes[0]!.customers;
    expect(model.check!.churned / 200).toBeCloseTo(rate, 2);
  });

  test("is a customer with all his rows, when customers are held out of several cut-offs", async () => {
    const { fitted } = await fitAndScore(
      { ...orders, holdOut: "customers", holdOutShare: 0.1 },
      shopRows({ cutOffs: 2 }),
    );
    expect(fitted.quality["held out"]!.value % 2).toBe(0);
    expect(Math.abs(fitted.quality["held out"]!.value - 60)).toBeLessThanOrEqual(2);
  });

  test("may be nobody: then there are no figures of how well it tells", async () => {
    const { fitted, model } = await fitAndScore({ holdOut: "none" }, shopRows());
    expect(Object.keys(fitted.quality)).toEqual(["customers", "churned", "churn rate", "leaves"]);
    expect(model.check).toBeUndefined();
  });

  test("tells how well risks rank, with an interval, and how accuracy compares with the base rate", async () => {
    const { fitted } = await fitAndScore({}, shopRows({ customers: 2000 }));
    const { auc, accuracy, "accuracy of the base rate": base } = fitted.quality;
    expect(auc!.interval!.low).toBeLessThan(auc!.value);
    expect(auc!.interval!.high).toBeGreaterThan(auc!.value);
    expect(auc!.value).toBeGreaterThan(0.7);
    expect(accuracy!.value).toBeGreaterThan(base!.value);
    expect(fitted.quality["lift of the first tenth"]!.value).toBeGreaterThan(1.3);
  });
});

test("of more rows than are learnt from a sample is taken, which quality says", async () => {
  const method = await treeMethod();
  const customers = customersFromRows(
    shopRows(),
    shopTypes,
    { kind: "text" },
    { outcomes: { outcome: { kind: "yes/no" } } },
  );
  const many = { ...memoryFit(customers), count: () => Promise.resolve(1_000_000) };
  const { quality } = await method.fit(many, memoryRun(method.standard));
  expect(quality["sampled from"]?.value).toBe(1_000_000);
});

describe("risks", () => {
  test("add up to those who left, whatever weight they had", async () => {
    const rows = shopRows({ customers: 1000 });
    const left = rows.filter(({ outcome }) => outcome === true).length;
    for (const classWeight of ["none", "balanced", 3] as const) {
      const { traits } = await fitAndScore({ classWeight }, rows);
      const risks = [...traits.values()].map(({ risk }) => risk!);
      expect(risks.reduce((sum, risk) => sum + risk, 0)).toBeCloseTo(left, -1);
      expect(risks.every((risk) => risk > 0 && risk < 1)).toBe(true);
    }
  });

  test("are the same for everyone where nothing tells, with a warning", async () => {
    const rows = shopRows().map((row, i) => ({
      ...row,
      outcome: i % 2 === 0,
      newsletter: i % 4 < 2,
      country: "DE",
    }));
    const { traits, fitted } = await fitAndScore({ features: ["country", "newsletter"] }, rows);
    expect(new Set([...traits.values()].map(({ risk }) => risk))).toEqual(new Set([0.5]));
    expect(codesOf(fitted)).toEqual(["CHURN_CONSTANT_FEATURES", "CHURN_NOTHING_FOUND"]);
  });

  test("are unknown where a number is not known that was of all others", async () => {
    const rows = shopRows();
    const stranger = { ...rows[0]!, customer: "new", orders: null };
    const config: Partial<ChurnConfig> = {
      features: ["orders"],
      pruning: "none",
      minimumLeaf: 5,
    };
    const { traits } = await fitAndScore(config, rows, { scored: [stranger] });
    expect(traits.get("new")).toEqual({ risk: null, leaf: null });
  });
});

describe("names of leaves", () => {
  test("count from the highest risk", async () => {
    const { model } = await fitAndScore({}, shopRows());
    expect(model.leaves[0]).toMatchObject({ name: "leaf 1" });
    const risks = model.leaves.map(({ risk }) => risk);
    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  });

  test("are kept by leaves whose condition is the same, and not used again for others", async () => {
    const loose = { pruning: "none", minimumLeaf: 10 } as const;
    const before = await fitAndScore(loose, shopRows());
    const same = await fitAndScore(loose, shopRows(), { previous: before.model });
    expect(same.model).toEqual(before.model);
    // Who left and who stayed are swapped: the leaves are the same, in the opposite order of risk.
    const swapped = shopRows().map((row) => ({ ...row, outcome: row["outcome"] !== true }));
    const after = await fitAndScore(loose, swapped, { previous: before.model });
    const leafOf = (traits: typeof after.traits) =>
      [...traits].map(([key, { leaf }]) => `${key} ${leaf}`);
    expect(leafOf(after.traits)).toEqual(leafOf(before.traits));
    const others = await fitAndScore({ ...loose, features: ["orders"] }, shopRows(), {
      previous: before.model,
    });
    const names = new Set(before.model.leaves.map(({ name }) => name));
    expect(others.model.leaves.every(({ name }) => !names.has(name))).toBe(true);
  });
});

describe("warnings", () => {
  const leaking = shopRows().map((row) => ({ ...row, orders: row["outcome"] === true ? 0 : 5 }));
  const drifting = shopRows({ cutOffs: 2 }).map((row) =>
    row["cut_off"] === 0 && Number(row["orders"]) > 4 ? { ...row, outcome: 1 } : row,
  );
  const few = shopRows({ customers: 120 });
  test.each<{ of: string; rows: readonly ShopRow[]; config?: Partial<ChurnConfig>; code: string }>([
    { of: "a feature that gives the outcome away", rows: leaking, code: "CHURN_LEAKAGE" },
    {
      of: "churn rates that move between cut-offs",
      rows: drifting,
      config: orders,
      code: "CHURN_DRIFT",
    },
    { of: "risks that are off", rows: drifting, config: orders, code: "CHURN_CALIBRATION" },
    { of: "few who left", rows: few, code: "CHURN_ROUGH" },
    {
      of: "a latest cut-off after which nobody left",
      rows: shopRows({ cutOffs: 2 }).map((row) =>
        row["cut_off"] === 0 ? { ...row, outcome: 3 } : row,
      ),
      config: orders,
      code: "CHURN_NOT_JUDGED",
    },
    {
      of: "more rows than the library can take",
      rows: shopRows({ customers: 2100 }),
      config: {
        algorithm: "ml-cart",
        features: ["orders"],
        depth: 1,
        pruning: "none",
        holdOut: "none",
      },
      code: "CHURN_CART_SAMPLE",
    },
  ])("say of $of what to do", async ({ rows, config = {}, code }) => {
    const { fitted } = await fitAndScore(config, rows);
    const warning = fitted.warnings.find((each) => each.code === code);
    expect(warning).toMatchObject({ severity: "warning" });
    expect(warning?.help?.[0]?.text).toMatch(/\w/u);
  });

  test("are none of a shop that is as it should be", async () => {
    const { fitted } = await fitAndScore({}, shopRows({ customers: 2000 }));
    expect(fitted.warnings).toEqual([]);
  });
});

test("fitting tells how far it is, and stops in between when it is told to", async () => {
  const method = await treeMethod();
  const customers = customersFromRows(
    shopRows(),
    shopTypes,
    { kind: "text" },
    { outcomes: { outcome: { kind: "yes/no" } } },
  );
  const stop = new AbortController();
  const done: number[] = [];
  const progress = (share: number) => {
    done.push(share);
    if (share > 0.3) stop.abort();
  };
  const run = { ...memoryRun(method.standard, { signal: stop.signal }), progress };
  await expect(method.fit(memoryFit(customers), run)).rejects.toThrow("aborted");
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(Math.max(...done)).toBeLessThan(0.7);
});

function all(hasLeft: boolean): ShopRow[] {
  return shopRows({ customers: 100 }).map((row) => ({ ...row, outcome: hasLeft }));
}

function some(customers: number, left: number): ShopRow[] {
  return shopRows({ customers }).map((row, i) => ({ ...row, outcome: i < left }));
}

const codesOf = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);
