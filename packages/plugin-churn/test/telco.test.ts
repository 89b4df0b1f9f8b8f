import type { ChurnConfig } from "@satsuma/plugin-churn";
import { accuracy, areaUnderCurve } from "@satsuma/stats/evaluation";
import { describe, expect, test } from "vitest";
import { fitAndScore, ruleWords } from "./fit-and-score.ts";
import { hasTelco, telco, telcoColumns, telcoTypes } from "./telco/customers.ts";
import type { TelcoRow } from "./telco/customers.ts";
import { expectedTrees } from "./telco/expected.ts";
import { holds } from "./rules/holds.ts";

describe.skipIf(!hasTelco)("Telco, every fifth customer held out (where ../shared/data is)", () => {
  test("has 5,635 customers to learn from and 1,408 to judge by, as the other implementation had", () => {
    const { learnt, judged } = parts(telco(0));
    expect([learnt.length, judged.length]).toEqual([
      expectedTrees().n_train,
      expectedTrees().n_test,
    ]);
    expect(judged.filter(({ outcome }) => outcome === true)).toHaveLength(
      expectedTrees().test_churn,
    );
  });

  test.each<{ of: string; config: Partial<ChurnConfig> }>([
    { of: "as it comes", config: {} },
    { of: "depth 6, leaves of 20", config: { depth: 6, minimumLeaf: 20, pruning: "none" } },
    { of: "depth 6, a hundredth in each leaf", config: { depth: 6, pruning: "none" } },
  ])("is told with an accuracy of .78 and an AUC of .81 or more: $of", async ({ config }) => {
    const { auc, right } = await judged(config, 0);
    expect(right).toBeGreaterThanOrEqual(0.78);
    expect(auc).toBeGreaterThanOrEqual(0.81);
  });

  test("is told as well where the 11 blank charges are unknown", async () => {
    const { auc, right, model } = await judged({}, null);
    expect(model.features.find(({ name }) => name === "totalcharges")?.hasUnknown).toBe(true);
    expect(right).toBeGreaterThanOrEqual(0.78);
    expect(auc).toBeGreaterThanOrEqual(0.81);
  });

  test("is told worse without a limit to depth", async () => {
    const limited = await judged({ depth: 6, pruning: "none" }, 0);
    const unlimited = await judged({ depth: 30, minimumLeaf: 1, pruning: "none" }, 0);
    expect(unlimited.model.leaves.length).toBeGreaterThan(500);
    expect(unlimited.auc).toBeLessThan(limited.auc - 0.02);
    expect(unlimited.right).toBeLessThan(limited.right - 0.02);
  });

  test.each([3, 4, 6])("is told within .015 of scikit-learn's tree of depth %d", async (depth) => {
    const { auc, right } = await judged(
      { depth, minimumLeaf: depth === 3 ? 1 : 20, pruning: "none" },
      0,
    );
    const theirs = expectedTrees().trees.find(
      (tree) => tree.criterion === "gini" && tree.max_depth === depth,
    )!;
    expect(Math.abs(auc - theirs.auc_mean)).toBeLessThan(0.015);
    expect(Math.abs(right - theirs.acc_mean)).toBeLessThan(0.015);
  });

  test("gives the same model twice, to the last bit, and in another order of customers", async () => {
    const one = await judged({}, null);
    const again = await judged({}, null);
    expect(again.model).toEqual(one.model);
    const turned = await fitAndScore(
      { ...byColumn, holdOut: "none" },
      parts(telco(null)).learnt.toReversed(),
      { types: telcoTypes() },
    );
    expect(turned.model).toEqual(one.model);
  });

  test("has first splits that R's rpart has on all customers: contract, internet service, tenure below 15.5", async () => {
    const { model } = await fitAndScore({ ...byColumn, depth: 3, pruning: "none" }, telco(0), {
      types: telcoTypes(),
    });
    const [root] = model.nodes;
    expect(root).toMatchObject({ customers: 7043, churned: 1869 });
    expect(root?.split).toMatchObject({ values: ["Month-to-month"] });
    const monthly = model.nodes[root!.split!.left]!;
    expect(monthly).toMatchObject({ customers: 3875, churned: 1655 });
    expect(monthly.split).toMatchObject({ values: ["Fiber optic"] });
    const fibre = model.nodes[monthly.split!.left]!;
    expect(fibre).toMatchObject({ customers: 2128, churned: 2128 - 966 });
    expect(fibre.split).toMatchObject({ kind: "at most", threshold: 15 });
    expect(model.nodes[fibre.split!.left]).toMatchObject({ customers: 1036, churned: 717 });
  });

  test("has rules that hold for exactly the customers of their leaves", async () => {
    const rows = telco(null);
    const types = telcoTypes();
    const { method, model, traits } = await fitAndScore({ ...byColumn, depth: 6 }, rows, { types });
    const rules = method.rules!(model, ruleWords(types));
    expect(rules.length).toBeGreaterThan(5);
    for (const { where, name } of rules) {
      const members = rows.filter((row) => holds(where, row)).map(key);
      const leaf = name.replace("churn_leaf_", "leaf ");
      expect(new Set(members)).toEqual(
        new Set([...traits].filter(([, found]) => found.leaf === leaf).map(([each]) => each)),
      );
    }
  });
});

const byColumn = { churned: 'Churn is "Yes"', features: hasTelco ? telcoColumns() : ["none"] };

/** Every fifth row, counted from 1, is judged by. */
const parts = (rows: readonly TelcoRow[]) => ({
  learnt: rows.filter((_, i) => (i + 1) % 5 !== 0),
  judged: rows.filter((_, i) => (i + 1) % 5 === 0),
});

const key = (row: TelcoRow): string => String(row["customer"]);

const [zeros, blanks] = hasTelco ? [parts(telco(0)), parts(telco(null))] : [];

async function judged(config: Partial<ChurnConfig>, blank: number | null) {
  const { learnt, judged: held } = blank === null ? blanks! : zeros!;
  const given = { ...byColumn, holdOut: "none", ...config } as const;
  const { traits, model } = await fitAndScore(given, learnt, { types: telcoTypes(), scored: held });
  const risks = Float64Array.from(held, (row) => traits.get(key(row))!.risk!);
  const labels = Uint8Array.from(held, ({ outcome }) => (outcome === true ? 1 : 0));
  const taken = risks.map((risk) => (risk > 0.5 ? 1 : 0));
  return { auc: areaUnderCurve(risks, labels), right: accuracy(labels, taken), model };
}
