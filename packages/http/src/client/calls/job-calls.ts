import type { Discovery } from "@satsuma/engine";
import type { Asking } from "../ask.ts";
import type { Client } from "../client.ts";
import { followJob } from "../follow-job.ts";
import { Problem } from "../problem.ts";

type JobCalls = Pick<Client, "start" | "job" | "jobs" | "cancel" | "follow" | "discovery">;

/** Long work. */
export const jobCalls = (asking: Asking): JobCalls => ({
  start: (body, key, { signal } = {}) =>
    asking.json("start", ["post", "/jobs"], { body, headers: { "Idempotency-Key": key }, signal }),
  job: (id, { signal } = {}) =>
    asking.json("job", ["get", "/jobs/{id}"], { params: { id }, signal }),
  jobs: ({ signal } = {}) => asking.json("jobs", ["get", "/jobs"], { signal }),
  cancel: (id, { signal } = {}) =>
    asking.json("cancel", ["delete", "/jobs/{id}"], { params: { id }, signal }),
  follow: (id, { after = 0, signal } = {}) => followJob({ asking, id, after, signal }),

  async discovery(id, { signal } = {}) {
    const job = await asking.json("job", ["get", "/jobs/{id}"], { params: { id }, signal });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the result of a job of this kind that is done
    if (job.kind === "discover" && job.state === "done") return job.result as Discovery;
    throw new Problem({
      status: 409,
      code: "HTTP_NO_RESULT",
      detail: `the job is ${job.state} and of the kind "${job.kind}": there is no discovery in it`,
      help: "follow the job until it is done",
    });
  },
});
