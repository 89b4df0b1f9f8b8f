import { expect, test } from "vitest";
import { parameterLines, parametersOf } from "../../../src/screens/discover/parameters.ts";

test.each([
  ["", {}],
  ["k=5", { k: 5 }],
  [' k=5  window="12 months" scaling=robust ', { k: 5, window: "12 months", scaling: "robust" }],
  ['features=["a", "b"] exact=true', { features: ["a", "b"], exact: true }],
])("%s is read", (typed, parameters) => {
  expect(parametersOf(typed)).toEqual({ parameters });
});

test("what is no name and value is told", () => {
  expect(parametersOf("k=5 twelve")).toEqual({
    problem: "expected name=value, such as k=5, found twelve",
  });
});

test("what a method would use is said in a line each", () => {
  expect(
    parameterLines({
      among: "has orders ever",
      features: [
        { value: "count of orders ever", name: "orders", log: true },
        { expression: "country", label: "country" },
      ],
    }),
  ).toEqual([
    "among: has orders ever",
    "features: orders (count of orders ever); country (country)",
  ]);
  expect(parameterLines(undefined)).toEqual([]);
});
