import type { Job } from "@satsuma/http/client";
import { expect, test } from "vitest";
import { findingsOf, newestJobs } from "../../../src/screens/findings/finding.ts";
import { churnTopic, clustersTopic, rfmTopic } from "../../../src/screens/findings/topic.ts";
import { clusterViews, discoveryOf, treeView } from "../../support/finding.ts";

const renamed = { ...treeView, name: "leaving.tree" };

test("what methods of the config found comes first, then discoveries", () => {
  const found = findingsOf(churnTopic, [renamed], [discoveryOf("churn.tree", [treeView])]);
  expect(found.map(({ method, discovery }) => [method, discovery?.result.version])).toEqual([
    ["leaving.tree", undefined],
    ["churn.tree", 3],
  ]);
});

test("pictures of other methods are not taken for one's own", () => {
  const lift = { ...treeView, name: "factors.lift" };
  expect(findingsOf(churnTopic, [lift, ...clusterViews], [])).toEqual([]);
  expect(findingsOf(rfmTopic, [treeView, ...clusterViews], [])).toEqual([]);
});

test("two methods of a plugin are two findings, each with its pictures", () => {
  const hierarchical = { ...clusterViews[0]!, name: "clusters.hierarchical_sizes" };
  const found = findingsOf(clustersTopic, [...clusterViews, hierarchical], []);
  expect(found.map(({ method, views }) => [method, views.length])).toEqual([
    ["clusters.kmeans", 2],
    ["clusters.hierarchical", 1],
  ]);
});

const job = (id: string, method: string, more: Partial<Job> = {}): Job => ({
  id,
  kind: "discover",
  request: { kind: "discover", method },
  state: "done",
  createdAt: `2026-07-01T00:00:0${id}.000Z`,
  startedAt: null,
  endedAt: null,
  nextAttemptAt: null,
  by: "",
  progress: null,
  result: null,
  problem: null,
  ...more,
});

test("of the discoveries of a method the newest that is done counts, the newest of all first", () => {
  const jobs = [
    job("1", "clusters.kmeans"),
    job("2", "clusters.kmeans"),
    job("3", "clusters.hierarchical"),
    job("4", "clusters.kmeans", { state: "failed" }),
    job("5", "churn.tree"),
  ];
  expect(newestJobs(clustersTopic, jobs).map(({ id }) => id)).toEqual(["3", "2"]);
});

test("a method may be asked for by its plugin's name or its own", () => {
  expect(newestJobs(churnTopic, [job("1", "churn")])).toHaveLength(1);
  expect(newestJobs(clustersTopic, [job("1", "kmeans")])).toHaveLength(1);
});
