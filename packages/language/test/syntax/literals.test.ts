import { parseExpression } from "@satsuma/language";
import { assert, bigInt, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { printTree } from "./print-tree.ts";

test.each([
  ["1000", "number 1000"],
  ["1_000", "number 1000"],
  ["12.50", "number 12.50"],
  ["0.5", "number 0.5"],
  ["123456789012345678901234567890.123456789", "number 123456789012345678901234567890.123456789"],
  ["30%", "percent 0.3"],
  ["12.5 %", "percent 0.125"],
  ["100%", "percent 1"],
  ["0%", "percent 0"],
  ["0.05%", "percent 0.0005"],
  ["1_250%", "percent 12.5"],
  ["500 EUR", "money 500 EUR"],
  ["1_000.00 USD", "money 1000.00 USD"],
  ["500 ALL", "money 500 ALL"],
  ["500 top", undefined],
  ["90 days", "duration 90 day"],
  ["1 Month", "duration 1 month"],
  ["90 minutes ago", "ago 90 minute"],
  ['"a\\n\\u{1F34A}"', String.raw`text "a\n🍊"`],
  ["2026-03-01", "date 2026-03-01"],
  ["2024-02-29", "date 2024-02-29"],
  ["2026-03-01T09:30", "instant 2026-03-01T09:30"],
  ["2026-03-01t09:30:15.123456z", "instant 2026-03-01T09:30:15.123456Z"],
  ["2026-03-01T09:30-05:00", "instant 2026-03-01T09:30-05:00"],
  ["TRUE", "yes/no true"],
  ["false", "yes/no false"],
  ["today", "today today"],
  ["yesterday", "yesterday yesterday"],
  ["tomorrow", "tomorrow tomorrow"],
  ["Now", "now now"],
])("the constant %s is %s", (text, expected) => {
  const { expr, diagnostics } = parseExpression(text, "e");
  expect(expr && printTree(expr)).toBe(expected && `<${expected}>`);
  expect(diagnostics).toHaveLength(expected === undefined ? 1 : 0);
});

test.each([
  ["2026-03", "month 2026-03"],
  ["2026-q1", "quarter 2026-Q1"],
  ["2026", "year 2026"],
])("after `in`, %s is the period %s", (text, expected) => {
  const { expr } = parseExpression(`x in ${text}`, "e");
  expect(expr && printTree(expr)).toContain(`<${expected}>`);
});

test("a percentage is exactly a hundredth of its number, however many digits it has", () => {
  assert(
    property(tuple(bigInt({ min: 0n, max: 10n ** 40n }), nat({ max: 9999 })), ([whole, part]) => {
      const fraction = String(part).padStart(4, "0");
      const { expr } = parseExpression(`${whole}.${fraction}%`, "e");
      const value = expr?.kind === "literal" ? expr.value : "";
      const [before = "", after = ""] = value.split(".");
      expect(BigInt(before + after.padEnd(6, "0"))).toBe(whole * 10_000n + BigInt(part));
    }),
  );
});
