import { RuleErrors } from "@satsuma/engine";
import type { Job } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";

export type JobProblem = NonNullable<Job["problem"]>;

/** What a job says of its failure. What is no error of ours is not told of: its message may hold anything. */
export function problemOf(error: unknown): JobProblem {
  if (error instanceof SatsumaError) {
    const { code, message: detail, help } = error;
    return { code, detail, ...(help === undefined ? {} : { help }) };
  }
  if (error instanceof RuleErrors)
    return {
      code: "HTTP_RULES",
      detail: error.message,
      help: "correct the rules: `satsuma check` says where",
    };
  return {
    code: "JOB_FAILED",
    detail: "the job failed for a reason that is in the server's log",
    help: "look into the log under the id of the job, and start it again",
  };
}

/** Of a job that was begun again and again. */
export const crashing: JobProblem = {
  code: "JOB_CRASHED",
  detail: "the server ended each time while the job was at work",
  help: "look into the system's log for a reason, such as too little memory, before starting it again",
};
