import { jobStates } from "@satsuma/http";
import type { PreparedDelivery } from "@satsuma/engine";
import type { Job } from "@satsuma/http";
import { z } from "zod";

const json = z.string().transform((text): unknown => JSON.parse(text));

const progressText = json.pipe(
  z.object({
    stage: z.string(),
    done: z.number().exactOptional(),
    total: z.number().exactOptional(),
  }),
);

const problemText = json.pipe(
  z.object({ code: z.string(), detail: z.string(), help: z.string().exactOptional() }),
);

/** As the routes checked it before it was kept. */
const requestText = z.string().transform(
  (text): Job["request"] =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing but a job's request is ever written to the column
    JSON.parse(text) as Job["request"],
);

/** As the engine gave it. */
const deliveryText = z.string().transform(
  (text): PreparedDelivery =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing but a prepared delivery is ever written to the column
    JSON.parse(text) as PreparedDelivery,
);

/** A row of `jobs`. */
export const jobRow = z.object({
  id: z.string(),
  request: requestText,
  state: z.enum(jobStates),
  requested_by: z.string(),
  created_at: z.string(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  progress: progressText.nullable(),
  result: json.nullable(),
  problem: problemText.nullable(),
  attempts: z.number(),
  delivery: deliveryText.nullable(),
  missed: z.number(),
  missed_since: z.string().nullable(),
  next_attempt_at: z.string().nullable(),
});

/** A row of `job_events`. */
export const eventRow = z.object({
  id: z.number(),
  type: z.enum(["progress", "state"]),
  state: z.enum(jobStates),
  progress: progressText.nullable(),
});

/** A row of `job_keys`. */
export const keyRow = z.object({ digest: z.string(), job: z.string() });

export const jobOf = (row: z.infer<typeof jobRow>): Job => ({
  id: row.id,
  kind: row.request.kind,
  request: row.request,
  state: row.state,
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  nextAttemptAt: row.next_attempt_at,
  by: row.requested_by,
  progress: row.progress,
  result: row.result,
  problem: row.problem,
});
