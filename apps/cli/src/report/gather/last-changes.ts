import type { AsOf, Changes, ChangesRun, Project, RunResult, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { Told } from "../told.ts";

/** What the published run changed, also where it is the one that was there already. */
export interface LastChanges extends Changes {
  /** The run that it is held against; absent of a first one. */
  readonly before?: ChangesRun;
}

/** Entries and exits of the published run by cause. */
export const lastChanges = (
  project: Project,
  { run }: RunResult,
  at: Work & AsOf,
): Promise<Told<LastChanges>> =>
  told(at, async () => {
    const changes = await project.changes({ ...at, run, limit: 0 });
    if (run === 1) return changes;
    const { run: before } = await project.changes({ ...at, run: run - 1, limit: 0 });
    return { ...changes, ...(before && { before }) };
  });
