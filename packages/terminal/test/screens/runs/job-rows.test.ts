import { expect, test } from "vitest";
import type { SendResult } from "@satsuma/engine";
import { jobColumns } from "../../../src/screens/runs/job-columns.ts";
import { jobRows } from "../../../src/screens/runs/job-rows.ts";
import { rowText, widest } from "../../support/row-text.ts";
import { doneJob, ranSegment, runResult } from "../../support/run-result.ts";

const wording = { timezone: "Europe/Berlin", width: 70 };

test("a run that is done tells the sizes that changed, most first", () => {
  const segments = [
    ranSegment("calm"),
    ranSegment("vip", { entered: 3, left: 1 }),
    ranSegment("gone", { left: 1300, size: 0, share: 0 }),
  ];
  const job = doneJob({ result: runResult({ segments }) });
  expect(rowText(jobRows(job, wording))).toBe(
    [
      "run  done",
      "asked 2026-07-01 12:00 by you, took 1 min 15 s",
      "",
      "Run 2: 1,000 customers as of 2026-07-01, 3 segments.",
      "12 customers looked at again, 2 statements, 1.2 s",
      "",
      "segment                           customers  share  entered     left",
      "gone                                      0     0%            −1,300",
      "vip                                     100    10%       +3       −1",
      "",
    ].join("\n"),
  );
});

test("a job at work shows a bar, how much and since when", () => {
  const job = doneJob({
    state: "running",
    endedAt: null,
    progress: { stage: "evaluating 42 segments", done: 1, total: 2 },
  });
  const cell = (id: string): string =>
    jobColumns("Europe/Berlin")
      .find((column) => column.id === id)
      ?.text(job) ?? "";
  expect(cell("outcome")).toBe("████░░░░ evaluating 42 segments 50%");
  expect(cell("took")).toBe("since 12:00");
  expect(rowText(jobRows(job, wording))).toContain("at work since 12:00\n██████████");
});

test("a job that failed has its code, what happened and what to do", () => {
  const problem = { code: "RULES_WRONG", detail: "the rules have errors", help: "mend them" };
  const shown = rowText(jobRows(doneJob({ state: "failed", problem }), wording));
  expect(shown).toContain("run  failed");
  expect(shown).toContain("RULES_WRONG the rules have errors\n→ mend them");
});

test("a sending that was tried says what would differ, and that nothing was sent", () => {
  const result: SendResult = {
    segment: "vip",
    sink: "files.folder",
    asOf: "2026-06-30T22:00:00Z",
    isDryRun: true,
    suppressed: 2,
    rows: 40,
    difference: {
      since: "2026-05-31T22:00:00Z",
      added: 1,
      removed: 0,
      changed: 1,
      same: 38,
      examples: [
        { customer: "7", change: "added", after: { email: "a@example.org" } },
        { customer: "8", change: "changed", before: { tier: "gold" }, after: { tier: null } },
      ],
    },
    delivered: { where: "out/vip.csv", accepted: 40, rejected: [] },
  };
  const request = { kind: "send", segment: "vip", sink: "files.folder", isDryRun: true } as const;
  const shown = rowText(
    jobRows(doneJob({ kind: "send", request, result }), { ...wording, width: 200 }),
  );
  expect(shown).toContain("would go to files.folder: out/vip.csv. Nothing was sent.");
  expect(shown).toContain("2 members left out: suppressed by the config");
  expect(shown).toContain("1 added, 0 removed, 1 changed, 38 as before");
  expect(shown).toContain("+ 7  email: a@example.org\n~ 8  tier: gold → unknown");
});

test.each([30, 46, 78])("no row is wider than the pane: %d cells", (width) => {
  const segments = [
    ranSegment("a_very_long_name_of_a_segment_that_somebody_chose", { entered: 3 }),
  ];
  const job = doneJob({ result: runResult({ segments: width < 46 ? [] : segments }) });
  expect(widest(jobRows(job, { ...wording, width }))).toBeLessThanOrEqual(width);
});
