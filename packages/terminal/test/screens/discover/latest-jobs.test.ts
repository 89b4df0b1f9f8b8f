import type { Job } from "@satsuma/http/client";
import { expect, test } from "vitest";
import { latestJobs } from "../../../src/screens/discover/latest-jobs.ts";

const job = (id: string, request: Job["request"]): Job => ({
  id,
  kind: request.kind,
  request,
  state: "done",
  createdAt: `2026-07-01T00:00:0${id}.000Z`,
  startedAt: null,
  endedAt: null,
  nextAttemptAt: null,
  by: "",
  progress: null,
  result: null,
  problem: null,
});

test("of several discoveries by a method the newest counts, and other jobs do not", () => {
  const found = latestJobs([
    job("3", { kind: "discover", method: "churn.tree" }),
    job("1", { kind: "discover", method: "churn.tree" }),
    job("2", { kind: "run" }),
  ]);
  expect([...found].map(([method, { id }]) => [method, id])).toEqual([["churn.tree", "3"]]);
});
