import { expect, test } from "vitest";
import { clusterRule, clusterWords, clustersOf } from "../../../src/screens/clusters/cluster.ts";
import { clusterViews, configured, discovered } from "../../support/finding.ts";

const own = configured("clusters.kmeans", clusterViews);
const found = discovered("clusters.kmeans", clusterViews);

test("clusters are read from their pictures, with what tells them apart farthest first", () => {
  expect(clustersOf(own)[1]).toEqual({
    number: 1,
    label: "lapsed, few orders",
    size: 250,
    share: 0.25,
    differences: [
      { feature: "orders", by: -1.234 },
      { feature: "recency", by: 0.4 },
    ],
  });
});

test("what is not known of a cluster is left out", () => {
  expect(clustersOf(own)[0]?.differences).toEqual([{ feature: "recency", by: -0.1 }]);
});

test("a cluster is told in words, with how well its rule says the same", () => {
  expect(clusterWords(clustersOf(found)[1]!, found)).toEqual([
    "Cluster 1, lapsed, few orders: 250 customers, 25.0% of those who have one.",
    "Against the mean of all, in the units of distances: orders below by 1.2, recency above by 0.4.",
    "Its rule keeps 240 customers, 90.0% of whom are in the cluster; it finds 95.0% of the cluster.",
  ]);
});

test("the rule of a cluster names it where the config has the method, and is the discovered one elsewhere", () => {
  expect(clusterRule(clustersOf(own)[1]!, own)).toEqual({
    name: "kmeans_1_lapsed_few_orders",
    title: "Lapsed, few orders",
    where: "clusters.kmeans.cluster is 1",
  });
  expect(clusterRule(clustersOf(found)[1]!, found)?.where).toBe("has no orders in last 90 days");
});

test("a cluster that no rule tells has none", () => {
  expect(clusterRule(clustersOf(found)[0]!, found)).toBeUndefined();
  expect(clusterWords(clustersOf(found)[0]!, found).at(-1)).toBe("No short rule tells it.");
});
