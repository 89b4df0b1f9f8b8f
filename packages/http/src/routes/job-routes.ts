import { z } from "zod";
import { BASE } from "../api/base.ts";
import { lastEvent } from "../api/events/last-event.ts";
import { streamEvents } from "../api/events/job-events.ts";
import { idempotencyOf } from "../api/idempotency.ts";
import { Refusal } from "../problems/refusal.ts";
import { job, jobEvent, jobRequest } from "../schemas/job.ts";
import { findJob, isOver, mayAsk, mustBeAllowed, toldJob } from "./told-jobs.ts";
import { route } from "./route.ts";

const params = z.object({ id: z.string().min(1).max(100) });
const needs = { oneOf: ["run", "export"] } as const;

/** Long work. */
export const jobRoutes = {
  start: route({
    method: "post",
    path: "/jobs",
    needs,
    tag: "jobs",
    summary: "Starts long work",
    description:
      "Runs, scores and discoveries need the scope `run`, sending needs `export`. The same request tried again with the same key is started once.",
    headers: [
      {
        name: "Idempotency-Key",
        description: "Made up by whoever asks, anew for each thing that is to be done once.",
        example: "8e03978e-40d5-43e8-bc93-6894a57f9324",
      },
    ],
    body: jobRequest,
    example: { kind: "run" },
    answer: {
      status: 202,
      description: "The job, which is begun when its turn comes.",
      schema: job,
      headers: [
        { name: "Location", description: "Of the job.", example: `${BASE}/jobs/1` },
        {
          name: "Idempotency-Replayed",
          description: "`true` where the key was used before.",
          example: "true",
        },
      ],
    },
    problems: [409, 422],
    handle: async (asked) => {
      const { body, asker, surroundings, context } = asked;
      mustBeAllowed(body, asker);
      const idempotency = await idempotencyOf(context.req.raw, body);
      const again = idempotency === undefined ? {} : { idempotency };
      const started = await surroundings.jobs.start({ request: body, by: asker, ...again });
      if (started.outcome === "taken") throw keyIsTaken();
      return {
        json: toldJob(started.job, asker),
        headers: {
          Location: `${BASE}/jobs/${encodeURIComponent(started.job.id)}`,
          ...(started.outcome === "known" ? { "Idempotency-Replayed": "true" } : {}),
        },
      };
    },
  }),

  jobs: route({
    method: "get",
    path: "/jobs",
    needs,
    tag: "jobs",
    summary: "All jobs that are kept",
    description: "Those of a kind that the credential could start.",
    answer: { status: 200, description: "Latest first.", schema: z.array(job).readonly() },
    isPersonal: true,
    handle: async ({ asker, surroundings }) => {
      const all = await surroundings.jobs.list();
      const own = all.filter(({ request }) => mayAsk(request, asker));
      return { json: own.map((each) => toldJob(each, asker)) };
    },
  }),

  job: route({
    method: "get",
    path: "/jobs/{id}",
    needs,
    tag: "jobs",
    summary: "One job",
    params,
    answer: { status: 200, description: "As it is now.", schema: job },
    isPersonal: true,
    problems: [404],
    handle: async (asked) => ({
      json: toldJob(await findJob(asked.params.id, asked), asked.asker),
    }),
  }),

  cancel: route({
    method: "delete",
    path: "/jobs/{id}",
    needs,
    tag: "jobs",
    summary: "Stops a job",
    description: "One that is over stays as it is.",
    params,
    answer: { status: 200, description: "As it is now.", schema: job },
    isPersonal: true,
    problems: [404],
    handle: async (asked) => {
      const found = await findJob(asked.params.id, asked);
      const stopped = await asked.surroundings.jobs.cancel(found.id);
      return { json: toldJob(stopped ?? found, asked.asker) };
    },
  }),

  follow: route({
    method: "get",
    path: "/jobs/{id}/events",
    needs,
    tag: "jobs",
    summary: "What happens to a job",
    description:
      "Server-sent events from the beginning, or after `Last-Event-ID`, until the job is over; each is a JobEvent. 204 when it is over and nothing is left to be told.",
    params,
    headers: [{ name: "Last-Event-ID", description: "Of the last event.", example: "3" }],
    answer: { status: 200, description: "Events, each with its number as id.", event: jobEvent },
    isPersonal: true,
    problems: [404],
    handle: async (asked) => {
      const found = await findJob(asked.params.id, asked);
      const after = lastEvent(asked.context.req.raw);
      const { jobs } = asked.surroundings;
      if (isOver(found) && (await isToldAll(jobs.follow(found.id, after, asked.signal))))
        return new Response(null, { status: 204 });
      return streamEvents(asked.context, async function* told(signal) {
        for await (const event of jobs.follow(found.id, after, signal))
          yield { ...event, job: toldJob(event.job, asked.asker) };
      });
    },
  }),
};

async function isToldAll(events: AsyncIterable<unknown>): Promise<boolean> {
  for await (const _ of events) return false;
  return true;
}

const keyIsTaken = (): Refusal =>
  new Refusal(422, "HTTP_IDEMPOTENCY", "the key was used before, for another request", {
    help: "make up a new key for each thing that is to be done once",
  });
