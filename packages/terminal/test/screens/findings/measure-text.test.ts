import { expect, test } from "vitest";
import { measureText } from "../../../src/screens/findings/measure-text.ts";

test.each([
  [{ value: 0.616, unit: "share" }, "61.6%"],
  [{ value: 8873, unit: "customers" }, "8,873 customers"],
  [{ value: 0.734267 }, "0.7343"],
  [{ value: 0.0001, unit: "probability" }, "<0.001"],
  [
    { value: 0.5, unit: "share", interval: { low: 0.4, high: 0.6, level: 0.95 } },
    "50.0% (40.0% to 60.0%)",
  ],
])("%o is written as %s", (measure, text) => {
  expect(measureText({ doc: "", ...measure })).toBe(text);
});
