import type { Scalar, ValueType } from "@satsuma/plugin";
import { describe, expect, test } from "vitest";
import { codes, customersOf, fitAndScore, trait } from "./fit-and-score.ts";

const number: ValueType = { kind: "number" };
const config = { features: ["a", "b"], resamples: 3, starts: 3, most: 4 };
const grid = Array.from({ length: 12 }, (_, i): Scalar[] => [i % 4, Math.floor(i / 4) * 10]);

interface Case {
  readonly title: string;
  readonly rows: readonly (readonly Scalar[])[];
  readonly k?: number;
  readonly clusters: number;
  /** A warning that must be there. */
  readonly code?: string;
}

const cases: readonly Case[] = [
  { title: "no customers", rows: [], clusters: 0, code: "CLUSTERS_NO_CUSTOMERS" },
  { title: "one customer", rows: [[3, 4]], clusters: 1, code: "CLUSTERS_ONE" },
  {
    title: "one customer, three clusters",
    rows: [[3, 4]],
    k: 3,
    clusters: 1,
    code: "CLUSTERS_FEW_DISTINCT",
  },
  { title: "as many clusters as customers", rows: grid, k: 12, clusters: 12 },
  {
    title: "more clusters than customers",
    rows: grid,
    k: 13,
    clusters: 12,
    code: "CLUSTERS_FEW_DISTINCT",
  },
  {
    title: "all equal",
    rows: Array.from({ length: 9 }, () => [5, 5]),
    k: 3,
    clusters: 1,
    code: "CLUSTERS_FEW_DISTINCT",
  },
  {
    title: "all equal, by evidence",
    rows: Array.from({ length: 9 }, () => [5, 5]),
    clusters: 1,
    code: "CLUSTERS_ONE",
  },
  {
    title: "duplicates",
    rows: Array.from({ length: 20 }, (_, i) => [i % 2, i % 2]),
    k: 3,
    clusters: 2,
    code: "CLUSTERS_FEW_DISTINCT",
  },
  {
    title: "a constant feature",
    rows: grid.map(([a]) => [a!, 7]),
    k: 2,
    clusters: 2,
    code: "CLUSTERS_CONSTANT_FEATURE",
  },
  {
    title: "nothing known",
    rows: grid.map(() => [null, null]),
    clusters: 0,
    code: "CLUSTERS_NO_CUSTOMERS",
  },
  {
    title: "very large and very small values",
    rows: grid.map(([a, b]) => [Number(a) * 1e12, Number(b) * 1e-9]),
    k: 3,
    clusters: 3,
  },
];

describe.each(["kmeans", "hierarchical"] as const)("%s of", (name) => {
  test.each(cases)("$title gives a result without holes", async ({ rows, k, clusters, code }) => {
    const customers = customersOf(rows, [number, number]);
    const outcome = await fitAndScore(name, { ...config, ...(k && { k }) }, customers);
    const { model, quality } = outcome.fitted;
    expect(model.clusters).toHaveLength(clusters);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(Object.values(quality).every(({ value }) => Number.isFinite(value))).toBe(true);
    expect([undefined, ...codes(outcome)]).toContain(code);
    const found = trait(outcome.traits, "typicality");
    expect(found.every((value) => (clusters === 0 ? value === null : Number(value) > 0))).toBe(
      true,
    );
  });

  test("customers with an unknown feature gives them no cluster, and says so", async () => {
    const rows = grid.map((row, i) => (i === 3 ? [null, row[1]!] : row));
    const outcome = await fitAndScore(
      name,
      { ...config, k: 3 },
      customersOf(rows, [number, number]),
    );
    expect(trait(outcome.traits, "cluster").map((cluster) => cluster === null)).toEqual(
      rows.map((_, i) => i === 3),
    );
    expect(codes(outcome)).toContain("CLUSTERS_UNKNOWN_VALUES");
  });

  test("customers with an unknown feature lets the median stand in, where that is chosen", async () => {
    const rows = grid.map((row, i) => (i === 3 ? [null, row[1]!] : row));
    const imputed = { ...config, k: 3, unknown: "impute" as const };
    const outcome = await fitAndScore(name, imputed, customersOf(rows, [number, number]));
    expect(trait(outcome.traits, "cluster")).not.toContain(null);
    expect(outcome.fitted.model).toMatchObject({
      unknown: "impute",
      features: [{ standIn: 1, unknown: 1 }, {}],
    });
    expect(codes(outcome)).toContain("CLUSTERS_UNKNOWN_VALUES");
  });

  test("a date is refused, with what to say instead", async () => {
    const customers = customersOf([[1, "2025-01-01"]], [number, { kind: "date" }]);
    await expect(fitAndScore(name, config, customers)).rejects.toMatchObject({
      code: "CLUSTERS_FEATURE_TYPE",
      help: expect.stringContaining("days since"),
    });
  });
});

test("a hierarchy that is cut too low is refused, with its height", async () => {
  const rows = Array.from({ length: 80 }, (_, i) => [i, i * i]);
  const cut = { ...config, height: 0 };
  await expect(fitAndScore("hierarchical", cut, customersOf(rows))).rejects.toMatchObject({
    code: "CLUSTERS_TOO_MANY_GROUPS",
  });
});

test("single linkage that no centre can follow is said to be so", async () => {
  const ring = Array.from({ length: 300 }, (_, i) => {
    const [angle, radius] = [i * 2.4, i % 3 === 0 ? 1 : 12];
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  const rings = { ...config, linkage: "single" as const, k: 2, scaling: "none" as const };
  const outcome = await fitAndScore("hierarchical", rings, customersOf(ring));
  const { agreement } = outcome.fitted.quality;
  // Several points stand for the ring, so that nearly all of it is found.
  expect(agreement!.value).toBeGreaterThan(0.95);
  expect(
    Math.max(...outcome.fitted.model.clusters.map(({ anchors }) => anchors.length)),
  ).toBeGreaterThan(1);
});
