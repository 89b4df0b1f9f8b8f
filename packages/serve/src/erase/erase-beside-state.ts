import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Erasure } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { AuditLog } from "../control/audit-log.ts";
import { controlPath } from "../control/control-path.ts";
import { holdFolder } from "../control/hold-folder.ts";
import { openControl } from "../control/open-control.ts";
import { downloadsFolder } from "../downloads/file-downloads.ts";
import { removeStaleCopies } from "../engines/state/copies.ts";
import { JobStore } from "../jobs/job-store.ts";
import { withJobs } from "./eraser.ts";

/**
 * Erases customers, whom the project's state has no more, from what a server keeps beside it: what is told of jobs, and what servers
 * that were killed left. Notes in the audit log that it was done, of how many and without a key. Of a dry run it tells what there is. A
 * server that runs meanwhile takes over by itself what was changed.
 *
 * @param clock milliseconds since 1970
 * @throws SatsumaError `JOB_STATE` when the control state cannot be used
 */
export async function eraseBesideState(
  folder: string,
  clock: () => number,
  erased: Erasure,
): Promise<Erasure> {
  const path = controlPath(folder);
  if (erased.isDryRun && !existsSync(path)) return erased;
  const database = openControl(path);
  try {
    const told = withJobs(erased, new JobStore(database, clock));
    if (erased.isDryRun) return told;
    await removeStaleCopies(dirname(path));
    await removeLeftDownloads(folder, path);
    note(new AuditLog(database, clock), erased);
    return told;
  } finally {
    database.close();
  }
}

/** A server removes what its files held; only one that was killed leaves any, until the next begins. */
async function removeLeftDownloads(folder: string, path: string): Promise<void> {
  try {
    const release = holdFolder(`${path}.lock`);
    await rm(downloadsFolder(folder), { recursive: true, force: true });
    release();
  } catch (error) {
    const isServed = error instanceof SatsumaError && error.code === "HTTP_SERVED";
    if (!isServed) throw error;
  }
}

const note = (audit: AuditLog, { customers: { length } }: Erasure): void =>
  audit.note({
    principal: "command",
    action: "customers.erase",
    subject: length === 1 ? "1 customer" : `${length} customers`,
    outcome: "done",
  });
