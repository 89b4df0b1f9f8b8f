import { drawNormal, seededRandom } from "@satsuma/stats";
import { kmeans as ours, linkage, points } from "@satsuma/stats/clustering";
import type { Merge } from "@satsuma/stats/clustering";
import { agnes } from "ml-hclust";
import type { Cluster } from "ml-hclust";
import { kmeans } from "ml-kmeans";
import { expect, test } from "vitest";

const rows = clouds(60);

test.each([
  ["single", "single"],
  ["complete", "complete"],
  ["average", "average"],
  ["ward", "ward2"],
] as const)(
  "%s linkage merges the customers that ml-hclust's %s does, at its heights",
  async (own, method) => {
    const merges = await linkage(points(Float64Array.from(rows.flat()), 2), own);
    const found = membersOf(merges, rows.length).map((members, i) => [
      merges[i]!.height,
      ...members,
    ]);
    const expected = inner(agnes(rows, { method })).map((cluster) => [
      cluster.height,
      ...cluster.indices().toSorted((a, b) => a - b),
    ]);
    expect(rounded(found)).toEqual(rounded(expected));
  },
);

test("k-means ends where ml-kmeans does from the same centres", () => {
  const start = rows.slice(0, 4);
  const expected = kmeans(rows, 4, { initialization: start, tolerance: 0 });
  const found = ours(points(Float64Array.from(rows.flat()), 2), 4, {
    seed: 1,
    starts: 0,
    also: [Float64Array.from(start.flat())],
  });
  expect([...found.labels]).toEqual(expected.clusters);
  expected.centroids.flat().forEach((value, i) => expect(found.centres[i]).toBeCloseTo(value, 9));
});

test("ml-kmeans gives the same centres for the same seed, which our starts rely on", () => {
  const run = (seed: number) => kmeans(rows, 4, { seed }).centroids;
  expect(run(7)).toEqual(run(7));
});

/** Three clouds that no two distances are equal in. */
function clouds(count: number): number[][] {
  const random = seededRandom("clouds");
  return Array.from({ length: count }, (_, i) => [
    drawNormal(random, (i % 3) * 6, 1),
    drawNormal(random, (i % 2) * 5, 1),
  ]);
}

/** The rows of each merge, in rising order. */
function membersOf(merges: readonly Merge[], count: number): number[][] {
  const members = Array.from({ length: count }, (_, i) => [i]);
  for (const { left, right } of merges) {
    members.push([...members[left]!, ...members[right]!].toSorted((a, b) => a - b));
  }
  return members.slice(count);
}

/** All clusters of more than one row. */
const inner = (cluster: Cluster): Cluster[] =>
  cluster.isLeaf ? [] : [cluster, ...cluster.children.flatMap(inner)];

/** In one order whatever the order of merging was. */
const rounded = (clusters: readonly (readonly number[])[]): string[] =>
  clusters
    .map(([height, ...members]) => `${height!.toFixed(6)} ${members.join()}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
