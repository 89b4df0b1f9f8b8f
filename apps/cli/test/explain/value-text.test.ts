import { expect, it } from "vitest";
import { valueText } from "../../src/explain/value-text.ts";

it.each([
  ["a share as a percentage", 0.4885, "share", "risk", "48.9%"],
  ["a share that is nearly whole as less than whole", 0.99971, "share", "alive", ">99.9%"],
  ["a share that is whole", 1, "share", "alive", "100.0%"],
  ["money with two places", 8434.8968, "GBP", "value", "8,434.90 GBP"],
  ["a number with its unit", 373, "days", "recency", "373 days"],
  ["no unit that the name says already", 5, "score", "recency_score", "5"],
  ["yes or no without a unit", true, "share", "is_often", "yes"],
  ["a list", ["a", "b"], undefined, "tastes", "a, b"],
  ["what nobody knows", null, "share", "risk", "unknown"],
] as const)("shows %s", (_, value, unit, name, text) => {
  expect(valueText(value, unit, name)).toBe(text);
});
