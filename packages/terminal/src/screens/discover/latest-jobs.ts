import type { Job } from "@satsuma/http/client";

/** The newest discovery of each method, by its whole name. */
export function latestJobs(jobs: readonly Job[]): ReadonlyMap<string, Job> {
  const oldestFirst = jobs.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return new Map(
    oldestFirst.flatMap((job) =>
      job.request.kind === "discover" ? [[job.request.method, job] as const] : [],
    ),
  );
}
