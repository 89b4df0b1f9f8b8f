import { DatabaseSync } from "node:sqlite";
import { SatsumaError } from "@satsuma/model";

/**
 * Keeps every other server off a project until what it returns is called or the process ends, however it ends: the system itself lets go
 * of a lock of a process that is gone.
 *
 * @throws SatsumaError `HTTP_SERVED` when another server has it
 */
export function holdFolder(path: string): () => void {
  const lock = new DatabaseSync(path);
  try {
    lock.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return () => lock.close();
  } catch (cause) {
    lock.close();
    throw new SatsumaError("HTTP_SERVED", "another server serves this project", {
      help: "use that one, or end it first",
      cause,
    });
  }
}
