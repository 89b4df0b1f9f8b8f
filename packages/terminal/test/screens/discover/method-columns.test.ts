import type { MethodAdvice } from "@satsuma/engine";
import { expect, test } from "vitest";
import { adviceRows } from "../../../src/screens/discover/advice-rows.ts";
import { methodColumns } from "../../../src/screens/discover/method-columns.ts";

const advice: MethodAdvice = {
  method: "kmeans",
  goal: "find groups of customers who are alike",
  words: [],
  fit: "fairly",
  because: "12 customers can be compared.",
  missing: ["More customers."],
  config: { among: "has orders ever" },
  plugin: "@satsuma/plugin-clusters",
  namespace: "clusters",
  isConfigured: true,
};

const cellsOf = (given: MethodAdvice, found: string) =>
  methodColumns(() => found).map(({ text }) => text(given));

test("a method is told with how it fits, what for, and what it found", () => {
  expect(cellsOf(advice, "3 segments")).toEqual([
    "fairly",
    "find groups of customers who are alike",
    "clusters.kmeans",
    "3 segments",
  ]);
  expect(cellsOf(advice, "").at(-1)).toBe("in the config");
  expect(cellsOf({ ...advice, isConfigured: false }, "").at(-1)).toBe("");
});

test("methods that fit well come before those that do not", () => {
  const fit = methodColumns(() => "").find(({ id }) => id === "fit");
  const ranks = (["well", "fairly", "not"] as const).map((each) =>
    fit?.value?.({ ...advice, fit: each }),
  );
  expect(ranks).toEqual([0, 1, 2]);
});

const textOf = (given: MethodAdvice) =>
  adviceRows(given, 70)
    .map((row) => row.map(({ text }) => text).join(""))
    .join("\n");

test("the reasons, what is missing and what would be used are said", () => {
  expect(textOf(advice)).toBe(
    [
      "To find groups of customers who are alike.",
      "clusters.kmeans fits fairly: 12 customers can be compared.",
      "missing: More customers.",
      "It would use (@satsuma/plugin-clusters):",
      "among: has orders ever",
    ].join("\n"),
  );
});

test("a plugin that failed says so in place of reasons", () => {
  const failure = { code: "PLUGIN_FAILED", message: "it broke" };
  expect(textOf({ ...advice, failure })).toContain("it broke");
});
