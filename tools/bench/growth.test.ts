import { expect, test } from "vitest";
import { growthExponent } from "./growth.ts";

const grown = (exponent: number) =>
  [10, 100, 1000].map((size) => ({ size, cost: 3 * size ** exponent }));

test.each([0, 0.5, 1, 2])("a cost that grows with the power of %d is found to", (exponent) => {
  expect(growthExponent(grown(exponent))).toBeCloseTo(exponent);
});

test("one size says nothing about growth", () => {
  expect(growthExponent([{ size: 10, cost: 1 }])).toBeNaN();
});
