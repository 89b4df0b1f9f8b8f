import type { DatabaseSync } from "node:sqlite";
import { ApiKeys } from "../access/api-keys.ts";
import { JobStore } from "../jobs/job-store.ts";
import { AuditLog } from "./audit-log.ts";
import { controlPath } from "./control-path.ts";
import { countDeliveries } from "./count-deliveries.ts";
import { holdFolder } from "./hold-folder.ts";
import { openControl } from "./open-control.ts";

/** What a server keeps, and a project that it has for itself. */
export interface ServerState {
  readonly keys: ApiKeys;
  readonly jobs: JobStore;
  readonly audit: AuditLog;
  /** State → how many. */
  deliveries(): ReadonlyMap<string, number>;
  close(): void;
}

/**
 * @param clock milliseconds since 1970
 * @throws SatsumaError `HTTP_SERVED` when another server has the project, `JOB_STATE` when the state cannot be used
 */
export function openState(folder: string, clock: () => number): ServerState {
  const path = controlPath(folder);
  const database = openControl(path);
  try {
    const release = holdFolder(`${path}.lock`);
    return stateOf(database, { clock, release });
  } catch (error) {
    database.close();
    throw error;
  }
}

const stateOf = (
  database: DatabaseSync,
  { clock, release }: { readonly clock: () => number; readonly release: () => void },
): ServerState => ({
  keys: new ApiKeys(database, clock),
  jobs: new JobStore(database, clock),
  audit: new AuditLog(database, clock),
  deliveries: () => countDeliveries(database),
  close() {
    database.close();
    release();
  },
});
