import { engineError } from "../process/engine-error.ts";

/** What an operating system says of a disk that takes nothing. */
const refusals: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "there is no room"],
  ["EDQUOT", "there is no room"],
  ["EROFS", "it may not be written to"],
  ["EACCES", "it may not be written to"],
  ["EPERM", "it may not be written to"],
  ["ENOTDIR", "it is in no folder"],
]);

/** What the disk refused, as an error of the engines; other errors as they are. */
export function onDisk(cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const found = refusals.get(code);
  if (found === undefined) return cause;
  return engineError("ENGINE_DISK", `.satsuma/serving cannot be filled: ${found} (${code})`, {
    cause,
  });
}
