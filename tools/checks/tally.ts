import { existsSync, readFileSync } from "node:fs";

/** How many tests ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Full titles of those that did not run. */
  readonly skippedTitles: readonly string[];
  /** Full titles of those that failed; the file of one that broke outside its tests. */
  readonly failedTitles: readonly string[];
}

/** The parts of Vitest's JSON report that are counted. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Counts a report of Vitest. A file that fails without a failed test (it does not load, or a hook threw) counts as one failure,
 * and so does a report that was not written.
 */
export function tallyOf(reportPath: string): Tally {
  if (!existsSync(reportPath)) {
    const failedTitles = [`no report was written to ${reportPath}`];
    return { passed: 0, failed: 1, skipped: 0, skippedTitles: [], failedTitles };
  }
  const report: Report = JSON.parse(readFileSync(reportPath, "utf8"));
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  const failed = tests.filter((test) => test.status === "failed");
  const skipped = tests.filter((test) => !["passed", "failed"].includes(test.status));
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed.length + brokenFiles.length,
    skipped: skipped.length,
    skippedTitles: skipped.map((test) => test.fullName),
    failedTitles: [...failed.map((test) => test.fullName), ...brokenFiles.map(({ name }) => name)],
  };
}

/** All tallies as one. */
export const total = (tallies: readonly Tally[]): Tally => ({
  passed: sum(tallies.map((tally) => tally.passed)),
  failed: sum(tallies.map((tally) => tally.failed)),
  skipped: sum(tallies.map((tally) => tally.skipped)),
  skippedTitles: tallies.flatMap((tally) => tally.skippedTitles),
  failedTitles: tallies.flatMap((tally) => tally.failedTitles),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
