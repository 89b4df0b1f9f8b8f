import { SatsumaError } from "@satsuma/model";
import type { Job, JobRequest } from "../job.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import { withoutScope } from "../problems/without-scope.ts";
import type { Principal, Scope } from "../scope.ts";
import { may } from "./needs.ts";
import { sendWithoutCustomers } from "./withheld.ts";

/** What each kind of job needs. */
const needed: Readonly<Record<JobRequest["kind"], Scope>> = {
  run: "run",
  score: "run",
  discover: "run",
  send: "export",
};

/** Whether somebody may ask for a job, and be told of it. */
export const mayAsk = ({ kind }: JobRequest, asker: Principal): boolean => may(asker, needed[kind]);

/** @throws Refusal 403 that names the scope */
export function mustBeAllowed(request: JobRequest, asker: Principal): void {
  if (!mayAsk(request, asker)) throw withoutScope(needed[request.kind]);
}

/** The job of an id. @throws SatsumaError `JOB_UNKNOWN` when there is none, Refusal 403 when it is not for the asker */
export async function findJob(
  id: string,
  { asker, surroundings }: { readonly asker: Principal; readonly surroundings: Surroundings },
): Promise<Job> {
  const found = await surroundings.jobs.get(id);
  if (found === undefined)
    throw new SatsumaError("JOB_UNKNOWN", "there is no such job, or it is no longer kept", {
      help: "GET /api/v1/jobs lists those there are",
    });
  mustBeAllowed(found.request, asker);
  return found;
}

export const isOver = ({ endedAt }: Job): boolean => endedAt !== null;

/** A job as somebody is told of it: customers that were sent are told with the scope `pii` only. */
export const toldJob = (job: Job, asker: Principal): Job =>
  job.kind === "send" && job.result !== null && !may(asker, "pii")
    ? { ...job, result: sendWithoutCustomers(job.result) }
    : job;
