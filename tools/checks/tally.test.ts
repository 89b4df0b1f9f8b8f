import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tallyOf, total } from "./tally.ts";

const folder = mkdtempSync(join(tmpdir(), "tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("tests are counted by how they ended, and those that did not run or failed are named", () => {
  const path = report([
    file("failed", ["passed", "passed", "failed", "skipped"]),
    file("passed", ["passed", "pending"]),
  ]);
  expect(tallyOf(path)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 2,
    skippedTitles: ["test 3", "test 1"],
    failedTitles: ["test 2"],
  });
});

test("a file that fails without a failed test counts as a failure", () => {
  expect(tallyOf(report([file("failed", []), file("failed", ["passed"])]))).toMatchObject({
    passed: 1,
    failed: 2,
    failedTitles: ["some.test.ts", "some.test.ts"],
  });
});

test("a report that was not written counts as a failure", () => {
  expect(tallyOf(join(folder, "none.json"))).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    skippedTitles: [],
    failedTitles: [expect.stringContaining("none.json")],
  });
});

test("tallies add up", () => {
  const one = { passed: 2, failed: 1, skipped: 1, skippedTitles: ["a"], failedTitles: ["b"] };
  expect(total([one, one])).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
    skippedTitles: ["a", "a"],
    failedTitles: ["b", "b"],
  });
});

const file = (status: string, statuses: readonly string[]) => ({
  status,
  name: "some.test.ts",
  assertionResults: statuses.map((ended, i) => ({ status: ended, fullName: `test ${i}` })),
});

function report(testResults: readonly unknown[]): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}
