import { expect, test } from "vitest";
import type { QualityFinding } from "@satsuma/engine";
import { findingColumns } from "../../../src/screens/quality/finding-columns.ts";
import { findingRows } from "../../../src/screens/quality/finding-rows.ts";
import { standingOn } from "../../../src/screens/quality/standing-on.ts";
import type { RuleProblem } from "../../../src/screens/problems/rule-problem.ts";
import { rowText } from "../../support/row-text.ts";

const finding: QualityFinding = {
  code: "QUALITY_THIN",
  severity: "warning",
  message: "amount is known for 62% of orders",
  table: "orders",
  column: "amount",
  figures: { known: 62, latestDay: "2026-06-30" },
  share: 0.38,
  failed: { threshold: "coverage", found: 0.62, limit: 0.8, isStated: true },
  help: [{ text: "ask whoever fills it", sure: false }],
};

const problem = (message: string, text: string, code = "QUALITY_THIN"): RuleProblem => ({
  code,
  severity: "warning",
  message,
  notes: [],
  help: [],
  place: { file: "segments/vip.seg", line: 4, column: 3, length: 5, text },
});

test("conditions stand on a finding of their code and their column, not of one that begins alike", () => {
  const own = problem(
    "orders.amount is known for 62% of orders",
    "  where sum of orders.amount ever > 1",
  );
  const other = problem(
    "orders.amount_net is known for 62%",
    "  where max of orders.amount_net ever > 1",
  );
  const otherCode = problem("orders.amount has none", "  where has orders", "QUALITY_DEAD");
  expect(standingOn(finding, [own, other, otherCode])).toEqual([own]);
});

test("a finding in detail has its threshold, what was counted, what to do, and the conditions on it", () => {
  const own = problem("orders.amount is known", "  where sum of orders.amount ever > 1");
  expect(rowText(findingRows(finding, [own], 70))).toBe(
    [
      "warning orders.amount  QUALITY_THIN",
      "amount is known for 62% of orders",
      "coverage: found 62%, the threshold of the config is 80%",
      "→ ask whoever fills it",
      "counted: known 62, latest day 2026-06-30",
      "conditions that stand on it",
      "  where sum of orders.amount ever > 1",
      "    vip.seg:4:3",
      "",
    ].join("\n"),
  );
});

test("until it is known what stands on it, that is said", () => {
  expect(rowText(findingRows(finding, undefined, 70))).toContain("asking which rules stand on it");
  expect(rowText(findingRows(finding, [], 70))).toContain(
    "No condition of a rule is weakened by it.",
  );
});

test("findings are told apart by words, and name the column as rules do", () => {
  const cells = (found: QualityFinding): readonly string[] =>
    findingColumns.map((column) => column.text(found));
  expect(cells(finding)).toEqual(["warning", "orders.amount", finding.message, "38%"]);
  expect(cells({ ...finding, severity: "error", table: "customers" })[0]).toBe("failed");
  expect(cells({ ...finding, table: "customers" })[1]).toBe("amount");
});
