import type { Figure, ModelView } from "@satsuma/plugin";
import churn from "@satsuma/plugin-churn";
import type { ChurnModel } from "@satsuma/plugin-churn";
import { setUp } from "@satsuma/plugin/testing";
import { describe, expect, test } from "vitest";
import { features, fitAndScore, project } from "./fit-and-score.ts";
import { shopRows } from "./shop.ts";

describe("pictures of a tree", () => {
  test("are the tree, leaves, importance, lift and calibration", async () => {
    const drawn = await pictures(await fitted({}));
    expect(Object.entries(drawn).map(([name, figure]) => [name, figure?.kind])).toEqual([
      ["tree", "tree"],
      ["leaves", "bars"],
      ["importance", "bars"],
      ["lift", "curve"],
      ["calibration", "curve"],
    ]);
  });

  test("show every leaf once in the tree, with its customers", async () => {
    const model = await fitted({ pruning: "none", minimumLeaf: 20 });
    const { tree } = await pictures(model);
    const text = JSON.stringify(tree);
    for (const { name } of model.leaves) expect(text.split(`"${name}"`)).toHaveLength(2);
    expect(text).toContain(`${model.nodes[0]!.customers} customers`);
    expect(text).toContain("recency > ");
    expect(text).toContain(", or not known");
  });

  test("have each leaf's rate within its interval, against the rate of all", async () => {
    const { leaves } = await pictures(await fitted({}));
    const bars = leaves?.kind === "bars" ? leaves.bars : [];
    expect(bars.length).toBeGreaterThan(1);
    for (const { value, interval, reference } of bars) {
      expect(interval!.low).toBeLessThanOrEqual(value!);
      expect(interval!.high).toBeGreaterThanOrEqual(value!);
      expect(reference).toBe(bars[0]!.reference);
    }
  });

  test("have importance that adds up to all", async () => {
    const { importance } = await pictures(await fitted({}));
    const bars = importance?.kind === "bars" ? importance.bars : [];
    expect(bars.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1, 12);
    expect(bars[0]?.label).toBe("recency");
  });

  test("have a lift curve that rises from nobody to everybody", async () => {
    const { lift } = await pictures(await fitted({}));
    const [points = []] = lift?.kind === "curve" ? lift.lines.map((line) => line.points) : [];
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)![0]).toBeCloseTo(1, 12);
    expect(points.at(-1)![1]).toBeCloseTo(1, 12);
    const shares = points.map(([, share]) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test("are left out where nothing was held out, or nothing tells", async () => {
    const unchecked = await pictures(await fitted({ holdOut: "none" }));
    expect([unchecked["lift"], unchecked["calibration"]]).toEqual([undefined, undefined]);
    const even = shopRows().map((row, i) => ({
      ...row,
      outcome: i % 2 === 0,
      newsletter: i % 4 < 2,
    }));
    const untold = await pictures((await fitAndScore({ features: ["newsletter"] }, even)).model);
    expect(untold["importance"]).toBeUndefined();
    expect(untold["tree"]).toMatchObject({
      root: { label: "leaf 1", note: "300 customers, 50% left" },
    });
  });
});

type Config = Parameters<typeof fitAndScore>[0];

const fitted = async (config: Config): Promise<ChurnModel> =>
  (await fitAndScore(config, shopRows())).model;

/** By name of the view. */
async function pictures(model: ChurnModel): Promise<Readonly<Record<string, Figure | undefined>>> {
  const { contributions } = await setUp(churn, { churned: "gone", features }, { project });
  const views = contributions.views!.filter((view): view is ModelView => view.kind === "model");
  const input = { model, params: {}, quality: {}, asOf: "2026-03-01T00:00:00Z" };
  return Object.fromEntries(views.map((view) => [view.name, view.draw(input)]));
}
