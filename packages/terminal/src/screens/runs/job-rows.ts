import type { Job } from "@satsuma/http/client";
import { textRows } from "../../asks/asked-rows.ts";
import { resultOf } from "../../jobs/job-result.ts";
import type { JobResult } from "../../jobs/job-result.ts";
import { jobName, partOf, progressText } from "../../jobs/job-words.ts";
import { safe } from "../../text/safe.ts";
import { momentText } from "../../text/time-text.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import type { Wording } from "../wording.ts";
import { barText, stateRoles, tookText } from "./job-columns.ts";
import { discoveryRows } from "./discovery-rows.ts";
import { runRows } from "./run-rows.ts";
import { scoreRows } from "./score-rows.ts";
import { sentRows } from "./sent-rows.ts";

/** A job in detail: how far it is, what came of it in words, or why it failed and what to do. */
export function jobRows(job: Job, wording: Wording): readonly Row[] {
  const { request, state, by, createdAt } = job;
  const { timezone, width } = wording;
  const took = tookText(job, timezone);
  const result = resultOf(job);
  return [
    [
      { text: safe(jobName(request)), role: "heading" },
      { text: `  ${state}`, role: stateRoles[state] },
    ],
    ...textRows(
      `asked ${momentText(createdAt, timezone)} by ${by}${took === "" ? "" : `, ${job.endedAt === null ? "at work " : "took "}${took}`}`,
      width,
      "dim",
    ),
    ...(job.endedAt === null ? progressRows(job, width) : []),
    ...problemRows(job, wording),
    ...(result === undefined ? [] : [[], ...resultRows(result, wording)]),
  ];
}

function progressRows(job: Job, width: number): readonly Row[] {
  const part = job.progress === null ? undefined : partOf(job.progress);
  return [
    ...(part === undefined
      ? []
      : [[{ text: barText(part, Math.min(60, width)), role: "busy" } as const]]),
    ...textRows(progressText(job), width),
  ];
}

function problemRows(
  { problem, nextAttemptAt }: Job,
  { timezone, width }: Wording,
): readonly Row[] {
  if (problem === null) return [];
  const { code, detail, help } = problem;
  return [
    ...hanging([{ text: `${safe(code)} `, role: "dim" }], detail, width, "error"),
    ...(help === undefined ? [] : hanging([{ text: "→ ", role: "key" }], help, width)),
    ...(nextAttemptAt === null
      ? []
      : textRows(`tried again ${momentText(nextAttemptAt, timezone)}`, width, "warning")),
  ];
}

function resultRows(result: JobResult, wording: Wording): readonly Row[] {
  switch (result.kind) {
    case "run":
      return runRows(result.result, wording);
    case "score":
      return scoreRows(result.result, wording);
    case "discover":
      return discoveryRows(result.result, wording);
    case "send":
      return sentRows(result.result, wording);
  }
}
