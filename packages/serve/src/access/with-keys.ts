import { controlPath } from "../control/control-path.ts";
import { openControl } from "../control/open-control.ts";
import { ApiKeys } from "./api-keys.ts";

/**
 * Works with the API keys of a project, beside a server or without one.
 *
 * @param clock milliseconds since 1970
 * @throws SatsumaError `JOB_STATE` when the control state cannot be used, and whatever `work` does
 */
export function withKeys<Result>(
  folder: string,
  clock: () => number,
  work: (keys: ApiKeys) => Result,
): Result {
  const database = openControl(controlPath(folder));
  try {
    return work(new ApiKeys(database, clock));
  } finally {
    database.close();
  }
}
