import type { JobRequest } from "../jobs/use-job.ts";

/** What was asked for, in a few words. */
export function jobWords(request: JobRequest): string {
  switch (request.kind) {
    case "run":
      return request.full === true ? "Run, everyone anew" : "Run";
    case "score":
      return request.method === undefined ? "Score" : `Score ${request.method}`;
    case "discover":
      return `Discover ${request.method}`;
    case "send":
      return `${request.isDryRun === true ? "Rehearse sending" : "Send"} ${request.segment} to ${request.sink}`;
  }
}
