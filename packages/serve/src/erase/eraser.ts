import type { Erasure } from "@satsuma/engine";
import type { Eraser, Works } from "@satsuma/http";
import type { JobStore } from "../jobs/job-store.ts";

/** Erases customers from the project's state, and then from what is kept of jobs: asked again, it does what an end left undone. */
export const eraser = (works: Works, jobs: JobStore): Eraser => ({
  async erase(customers, options) {
    const erased = await works.erase(customers, options);
    return withJobs(erased, jobs);
  },
});

/** What was erased from the state, with what is kept of jobs, which are taken care of here. */
export function withJobs(erased: Erasure, jobs: JobStore): Erasure {
  const meant = new Set(erased.customers.map(({ key }) => key));
  const isTheirs = (key: string): boolean => meant.has(key);
  const rows = erased.isDryRun ? jobs.countNaming(isTheirs) : jobs.eraseCustomers(isTheirs);
  if (rows === 0) return erased;
  return { ...erased, places: [...erased.places, { kind: "jobs", name: "jobs", rows }] };
}
