import { expect, test } from "vitest";
import { valueText } from "../../src/text/value-text.ts";

test.each([
  [null, undefined, "", "unknown"],
  [true, undefined, "", "yes"],
  [false, undefined, "", "no"],
  [1234.5, "EUR", "", "1,234.50 EUR"],
  [-3.25, "EUR", "", "−3.25 EUR"],
  [0.314, "share", "", "31%"],
  [90, "days", "", "90 days"],
  [5, "score", "rfm.recency_score", "5"],
  [0.123456, undefined, "", "0.1235"],
  [["a", null], undefined, "", "a, unknown"],
])("the value %o in %s is told as a person would", (value, unit, name, text) => {
  expect(valueText(value, unit, name)).toBe(text);
});
