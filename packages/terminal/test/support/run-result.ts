import type { RunResult, SegmentResult } from "@satsuma/engine";
import type { Job } from "@satsuma/http/client";

/** A segment of a run. */
export const ranSegment = (name: string, more: Partial<SegmentResult> = {}): SegmentResult => ({
  name,
  tags: [],
  size: 100,
  share: 0.1,
  entered: 0,
  left: 0,
  ...more,
});

/** What came of a second run. */
export const runResult = (more: Partial<RunResult> = {}): RunResult => ({
  asOf: "2026-06-30T22:00:00Z",
  customers: 1000,
  segments: [],
  skipped: [],
  groups: [],
  methods: [],
  failures: [],
  traits: [],
  diagnostics: [],
  isNew: true,
  run: 2,
  evaluation: { mode: "incremental", customers: 12, segments: 3 },
  cost: { statements: 2, ranges: 1, milliseconds: 1234 },
  ...more,
});

/** A job that is done. */
export const doneJob = (more: Partial<Job> = {}): Job => ({
  id: "j1",
  kind: "run",
  request: { kind: "run" },
  state: "done",
  createdAt: "2026-07-01T10:00:00Z",
  startedAt: "2026-07-01T10:00:01Z",
  endedAt: "2026-07-01T10:01:16Z",
  nextAttemptAt: null,
  by: "you",
  progress: null,
  result: null,
  problem: null,
  ...more,
});
