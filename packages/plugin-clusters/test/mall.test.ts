import { cell } from "@satsuma/plugin";
import type { Figure } from "@satsuma/plugin";
import { describe, expect, test } from "vitest";
import { codes, countsOf, customersOf, fitAndScore, methodOf, trait } from "./fit-and-score.ts";
import type { MethodName } from "./fit-and-score.ts";
import { hasMall, mall } from "./mall.ts";

const features = [
  { value: "income", name: "income" },
  { value: "score", name: "score" },
];
const quick = { features, resamples: 10 };

describe.skipIf(!hasMall)("the customers of the mall (where ../shared/data is)", () => {
  test.each([
    [1, 269981.28],
    [2, 181363.6],
    [3, 106348.37],
    [4, 73679.79],
    [5, 44448.46],
    [6, 37233.81],
    [7, 30227.61],
  ])(
    "%i clusters by k-means leave squares of %f at most, but for a thousandth",
    async (k, squares) => {
      const config = { ...quick, k, scaling: "none" as const, starts: 50, resamples: 0 };
      const { fitted } = await fitAndScore("kmeans", config, customersOf(mall()));
      const within = fitted.model.clusters.reduce(
        (sum, { size, spread }) => sum + size * spread,
        0,
      );
      expect(within).toBeLessThanOrEqual(squares * 1.001);
      expect(fitted.model.clusters).toHaveLength(k);
    },
  );

  test("the evidence speaks for five clusters, of 22, 23, 35, 39 and 81, with names that tell them apart", async () => {
    for (const evidence of ["silhouette", "davies-bouldin"] as const) {
      const outcome = await fitAndScore(
        "kmeans",
        { ...quick, evidence, most: 8 },
        customersOf(mall()),
      );
      expect(countsOf(trait(outcome.traits, "cluster"))).toEqual([22, 23, 35, 39, 81]);
      expect(outcome.fitted.model.clusters.map(({ label }) => label)).toEqual([
        "average",
        "high score, high income",
        "low score, high income",
        "low income, low score",
        "low income, high score",
      ]);
      expect(codes(outcome)).toEqual([]);
    }
  });

  test("ward cut into five has 21, 23, 32, 39 and 85, and puts customers there but for a few", async () => {
    const config = { ...quick, k: 5, scaling: "none" as const };
    const { fitted, traits } = await fitAndScore("hierarchical", config, customersOf(mall()));
    expect(fitted.model.hierarchy?.merges.slice(-4).map(({ height }) => height.toFixed(3))).toEqual(
      ["245.655", "262.563", "394.860", "405.660"],
    );
    expect(fitted.quality["agreement"]?.value).toBeGreaterThan(0.97);
    const counts = countsOf(trait(traits, "cluster"));
    [21, 23, 32, 39, 85].forEach((size, i) => expect(Math.abs(counts[i]! - size)).toBeLessThan(6));
    expect(fitted.warnings).toEqual([]);
  });

  test.each(["kmeans", "hierarchical"] as const)(
    "%s: its groups are no accident, and are found again when customers are drawn anew",
    async (name) => {
      const outcome = await fitAndScore(name, { ...quick, k: 5 }, customersOf(mall()));
      const { quality } = outcome.fitted;
      expect(quality["chance of no structure"]?.value).toBe(1 / 40);
      const stable = Object.entries(quality).filter(([measure]) =>
        measure.startsWith("stability of"),
      );
      expect(stable).toHaveLength(5);
      expect(stable.every(([, { value }]) => value > 0.6)).toBe(true);
      expect(codes(outcome)).not.toContain("CLUSTERS_NO_STRUCTURE");
    },
  );

  test.each(["kmeans", "hierarchical"] as const)(
    "%s: shuffled features have no structure, and that is said",
    async (name) => {
      const outcome = await fitAndScore(name, { ...quick, k: 5 }, customersOf(shuffled(mall())));
      expect(outcome.fitted.quality["chance of no structure"]?.value).toBeGreaterThan(0.05);
      expect(codes(outcome)).toContain("CLUSTERS_NO_STRUCTURE");
    },
  );

  test.each(["kmeans", "hierarchical"] as const)(
    "%s: the same customers keep every label and number when they are fitted again",
    async (name) => {
      const customers = customersOf(mall());
      const first = await fitAndScore(name, { ...quick, k: 5 }, customers);
      const again = await fitAndScore(name, { ...quick, k: 5 }, customers, first.fitted.model);
      expect(again.fitted.model).toEqual(first.fitted.model);
      expect(again.traits).toEqual(first.traits);
    },
  );

  test("labels and numbers stay with their customers as the data moves, whatever the labels were", async () => {
    const config = { ...quick, k: 5, resamples: 0 };
    const first = await fitAndScore("kmeans", config, customersOf(mall()));
    const before = {
      ...first.fitted.model,
      clusters: first.fitted.model.clusters
        .map((cluster) => ({
          ...cluster,
          label: `old ${cluster.number}`,
          number: 6 - cluster.number,
        }))
        .toReversed(),
    };
    const moved = mall()
      .slice(0, 190)
      .map(([income, score]) => [income! * 1.1 + 2, score! + 1]);
    const second = await fitAndScore("kmeans", config, customersOf(moved), before);
    const kept = second.fitted.model.clusters;
    expect(kept.map(({ number, label }) => [number, label])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, `old ${6 - number}`]),
    );
    const stayed = trait(first.traits, "cluster")
      .slice(0, 190)
      .filter((number, i) => trait(second.traits, "label")[i] === `old ${Number(number)}`);
    expect(stayed.length).toBeGreaterThan(180);
  });

  test("a cluster that was not there before gets a number and a label of its own", async () => {
    const first = await fitAndScore(
      "kmeans",
      { ...quick, k: 4, resamples: 0 },
      customersOf(mall()),
    );
    const { model } = (
      await fitAndScore(
        "kmeans",
        { ...quick, k: 5, resamples: 0 },
        customersOf(mall()),
        first.fitted.model,
      )
    ).fitted;
    const numbers = model.clusters.map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(model.clusters.map(({ label }) => label)).size).toBe(5);
  });

  test.each(["kmeans", "hierarchical"] as const)(
    "%s: customers in another order get the same clusters",
    async (name: MethodName) => {
      const rows = mall();
      const order = rows.map((_, i) => (i * 67) % rows.length);
      const config = { ...quick, k: 5, resamples: 0 };
      const found = await fitAndScore(name, config, customersOf(rows));
      const permuted = await fitAndScore(name, config, customersOf(order.map((i) => rows[i]!)));
      const expected = order.map((i) => cell(found.traits.columns["label"]!, i));
      expect(trait(permuted.traits, "label")).toEqual(expected);
    },
  );

  test("typicality falls from the centre outwards, and distance rises", async () => {
    const { traits } = await fitAndScore("kmeans", { ...quick, k: 5 }, customersOf(mall()));
    const rows = trait(traits, "distance").map((distance, i) => ({
      distance: Number(distance),
      typicality: Number(trait(traits, "typicality")[i]),
      cluster: trait(traits, "cluster")[i],
    }));
    for (const cluster of [1, 2, 3, 4, 5]) {
      const own = rows
        .filter((row) => row.cluster === cluster)
        .toSorted((a, b) => a.distance - b.distance);
      expect(own.every(({ typicality }) => typicality > 0 && typicality <= 1)).toBe(true);
      expect(
        own.every(({ typicality }, i) => i === 0 || typicality <= own[i - 1]!.typicality),
      ).toBe(true);
    }
  });

  test("an explanation names the nearest centre, and the features in words", async () => {
    const { method, fitted } = await fitAndScore("kmeans", { ...quick, k: 5 }, customersOf(mall()));
    const [nearest, ...reasons] = method.explain!(fitted.model, { f1: 99, f2: 90 });
    expect(nearest?.text).toMatch(/^nearest to high score, high income: /u);
    expect(reasons.map(({ feature }) => feature)).toContain("f2");
    expect(method.explain!(fitted.model, { f1: null, f2: 3 })).toEqual([
      { text: "income is not known, so there is no cluster" },
    ]);
  });

  test("there is a picture of everything there is to see", async () => {
    const drawn = async (name: MethodName) => {
      const { views, fitted, method } = await fitAndScore(name, quick, customersOf(mall()));
      const input = {
        model: fitted.model,
        params: method.standard,
        quality: fitted.quality,
        asOf: "2026-03-01T00:00:00Z",
      };
      return views.flatMap((view): Figure[] =>
        view.kind === "model" && view.method === name ? [view.draw(input) ?? []].flat() : [],
      );
    };
    const curves = Array.from({ length: 5 }, () => "curve");
    expect((await drawn("kmeans")).map(({ kind }) => kind)).toEqual([
      "bars",
      "heat map",
      "scatter",
      ...curves,
    ]);
    expect((await drawn("hierarchical")).map(({ kind }) => kind)).toEqual([
      "bars",
      "heat map",
      "scatter",
      ...curves,
      "dendrogram",
    ]);
  });

  test("a seed changes chance and nothing else", async () => {
    const { method } = await methodOf("kmeans", quick);
    expect(Object.keys(method.settable!)).toEqual(["k", "features", "seed"]);
    const config = { ...quick, k: 5, resamples: 0 };
    const [one, other] = await Promise.all(
      ["one", "other"].map((seed) =>
        fitAndScore("kmeans", { ...config, seed }, customersOf(mall())),
      ),
    );
    expect(trait(one!.traits, "label")).toEqual(trait(other!.traits, "label"));
  });
});

/** Each column in another order. */
function shuffled(rows: readonly (readonly number[])[]): number[][] {
  return rows.map(([income], i) => [income!, rows[(i * 73 + 11) % rows.length]![1]!]);
}
