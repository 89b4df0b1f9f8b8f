import { z } from "zod";
import { jobStates } from "../job.ts";
import type { Job, JobEvent, JobRequest } from "../job.ts";
import { asOf, name } from "../routes/question.ts";
import { discovery } from "./methods/discovery.ts";
import { scoreResult } from "./methods/score-result.ts";
import { named, referenceTo } from "./registry.ts";
import { same } from "./same.ts";
import { runResult } from "./works/run-result.ts";
import { sendResult } from "./works/send-result.ts";

export const jobRequest = named(
  "JobRequest",
  same<JobRequest>()(
    z.discriminatedUnion("kind", [
      z
        .strictObject({
          kind: z.literal("run"),
          asOf: asOf.exactOptional(),
          full: z.boolean().exactOptional().describe("Evaluates every customer anew"),
          refit: z.boolean().exactOptional().describe("Fits methods anew"),
        })
        .describe("Evaluates all segments and publishes who is in which. Needs the scope `run`."),
      z
        .strictObject({
          kind: z.literal("score"),
          asOf: asOf.exactOptional(),
          method: name.exactOptional().describe("`rfm`, `rfm.score`; all of them unless given"),
          refit: z.boolean().exactOptional(),
        })
        .describe("Fits methods and keeps their models. Needs the scope `run`."),
      z
        .strictObject({
          kind: z.literal("discover"),
          method: name,
          asOf: asOf.exactOptional(),
          parameters: z.record(z.string().max(200), z.unknown()).exactOptional(),
        })
        .describe("Fits one method and tells what it found. Needs the scope `run`."),
      z
        .strictObject({
          kind: z.literal("send"),
          segment: name,
          sink: name.describe("`files.folder`"),
          columns: z
            .array(name)
            .max(200)
            .exactOptional()
            .describe("`email`, or `tier=rfm.segment` to call it otherwise"),
          options: z.unknown().exactOptional().describe("What the sink asks for"),
          isDryRun: z
            .boolean()
            .exactOptional()
            .describe("Tells what would be sent, and sends nothing"),
        })
        .describe("Hands an audience to a sink. Needs the scope `export`."),
    ]),
  ),
);

export const job = named(
  "Job",
  same<Job>()(
    z
      .object({
        id: z.string(),
        kind: z.enum(["run", "score", "discover", "send"]),
        request: jobRequest,
        state: z.enum(jobStates),
        createdAt: z.string().describe("ISO instant, as the others; null where that has not come"),
        startedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        nextAttemptAt: z
          .string()
          .nullable()
          .describe(
            "When a delivery that could not be handed over is tried again; `problem` says why.",
          ),
        by: z.string().describe("The name of whoever asked."),
        progress: z
          .object({
            stage: z.string(),
            done: z.number().exactOptional(),
            total: z.number().exactOptional(),
          })
          .nullable(),
        result: z
          .unknown()
          .meta({
            anyOf: [
              ...[runResult, scoreResult, discovery, sendResult].flatMap(
                (each) => referenceTo(each) ?? [],
              ),
              // What is told of a sending without its customers.
              { type: "object" },
              { type: "null" },
            ],
          })
          .describe(
            "What came of it, where it is done: a RunResult, a ScoreResult, a Discovery or a SendResult.",
          ),
        problem: z
          .object({
            code: z.string(),
            detail: z.string(),
            help: z.string().exactOptional(),
          })
          .nullable()
          .describe(
            "Why it failed, has to be tried again, or was cancelled by another than a person.",
          ),
      })
      .describe("Long work that was asked for and goes on after the answer."),
  ),
);

export const jobEvent = named(
  "JobEvent",
  same<JobEvent>()(
    z
      .object({
        id: z.int().min(1).describe("Counts from 1."),
        type: z.enum(["progress", "state"]),
        job,
      })
      .describe("Something that happened to a job."),
  ),
);
