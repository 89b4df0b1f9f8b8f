import { expect, test } from "vitest";
import { englishRows } from "../../src/screens/english-rows.ts";
import { rowText } from "../support/row-text.ts";

test("lists of a rule's English stay as they are nested when their lines are broken anew", () => {
  const english = [
    "Customers for whom all of these hold:",
    "- at least one of these:",
    "  - spend is at least",
    "    500 EUR",
    "  - in the segment champions",
  ];
  expect(rowText(englishRows(english, 24))).toBe(
    [
      "Customers for whom all",
      "of these hold:",
      "- at least one of these:",
      "  - spend is at least",
      "    500 EUR",
      "  - in the segment",
      "    champions",
      "",
    ].join("\n"),
  );
  expect(rowText(englishRows(english, 80))).toContain("  - spend is at least 500 EUR\n");
});
