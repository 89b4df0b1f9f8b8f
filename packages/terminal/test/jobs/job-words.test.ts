import { expect, test } from "vitest";
import { jobName, outcomeText, progressText } from "../../src/jobs/job-words.ts";
import { doneJob, ranSegment, runResult } from "../support/run-result.ts";

test("a job is named by what it does", () => {
  expect(jobName({ kind: "run", asOf: "2026-01-01" })).toBe("run as of 2026-01-01");
  expect(jobName({ kind: "score" })).toBe("score all methods");
  expect(jobName({ kind: "discover", method: "rfm.score" })).toBe("discover rfm.score");
  const send = { kind: "send", segment: "vip", sink: "files.folder" } as const;
  expect(jobName(send)).toBe("send vip to files.folder");
  expect(jobName({ ...send, isDryRun: true })).toBe("try sending vip to files.folder");
});

test.each([
  ["waiting", null, "waits for its turn"],
  ["running", null, "begins"],
  ["running", { stage: "importing orders" }, "importing orders"],
  ["running", { stage: "importing orders", done: 12000 }, "importing orders 12,000"],
  ["running", { stage: "evaluating", done: 1, total: 3 }, "evaluating 33%"],
  ["running", { stage: "evaluating", done: 4, total: 3 }, "evaluating 100%"],
] as const)("how far a job is: %s, %o", (state, progress, text) => {
  expect(progressText({ state, progress })).toBe(text);
});

test("a run tells the sizes that changed most", () => {
  const segments = [
    ranSegment("calm"),
    ranSegment("a", { entered: 1 }),
    ranSegment("b", { left: 1300 }),
    ranSegment("c", { entered: 5, left: 6 }),
  ];
  const outcome = (result: unknown): string => outcomeText(doneJob({ result }));
  expect(outcome(runResult({ segments }))).toBe(
    "b −1,300, c +5 −6 and 1 more changed (run 2 of 1,000 customers)",
  );
  expect(outcome(runResult({ segments: [ranSegment("calm")] }))).toBe(
    "no segment changed (run 2 of 1,000 customers)",
  );
  expect(outcome(runResult({ isNew: false }))).toBe("nothing changed since run 2");
  expect(outcome(runResult({ run: 1, segments }))).toBe("4 segments (run 1 of 1,000 customers)");
});

test("what failed tells why", () => {
  const problem = { code: "RULES_WRONG", detail: "the rules have 2 errors" };
  expect(outcomeText(doneJob({ state: "failed", problem }))).toBe("the rules have 2 errors");
});
