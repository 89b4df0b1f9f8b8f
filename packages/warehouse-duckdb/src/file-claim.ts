import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SatsumaError } from "@satsuma/model";

declare global {
  /** Database files that this process has open. Global, so that two copies of this package see each other. */
  var satsumaOpenFiles: Set<string> | undefined;
}

/**
 * Makes this process's one owner of a database file. The lock that DuckDB takes keeps other processes out but not a second
 * instance in the same process, which would silently lose rows.
 *
 * @returns a function that gives the file up
 * @throws SatsumaError `WAREHOUSE_BUSY` when this process has the file open already
 */
export function claimFile(file: string): () => void {
  const identity = existsSync(file)
    ? realpathSync(file)
    : join(realpathSync(dirname(file)), basename(file));
  const open = (globalThis.satsumaOpenFiles ??= new Set());
  if (open.has(identity)) {
    throw new SatsumaError("WAREHOUSE_BUSY", `${file} is already open in this process`, {
      help: "Share the warehouse that is open, or close it first.",
    });
  }
  open.add(identity);
  return () => {
    open.delete(identity);
  };
}
