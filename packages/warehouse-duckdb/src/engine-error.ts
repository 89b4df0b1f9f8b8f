import { SatsumaError } from "@satsuma/model";

/** What an error of DuckDB means to the person at the keyboard. The first rule that fits wins. */
const meanings: readonly {
  readonly pattern: RegExp;
  readonly code: string;
  readonly message: (found: RegExpMatchArray, context: string) => string;
  readonly help: string;
}[] = [
  {
    pattern: /Could not set lock on file[\s\S]*?(?:in (\S+) )?\(PID (\d+)\)/,
    code: "WAREHOUSE_BUSY",
    message: ([, program, pid], context) =>
      `${context} is in use by another program: process ${pid}${program ? ` (${program})` : ""}`,
    help: "Wait until it has finished, or stop it; only one program may open the warehouse at a time.",
  },
  {
    pattern: /Could not set lock on file|Unique file handle conflict/,
    code: "WAREHOUSE_BUSY",
    message: (_, context) => `${context} is in use by another program`,
    help: "Wait until it has finished; only one program may open the warehouse at a time.",
  },
  {
    pattern: /^Out of Memory Error: ([\s\S]*)/,
    code: "WAREHOUSE_MEMORY",
    message: ([, reason], context) => `${context} needs more memory than it may use: ${reason}`,
    help: "Raise the memory limit, or take in less data at once.",
  },
  {
    pattern: /No space left on device|max_temp_directory_size|disk full/i,
    code: "WAREHOUSE_DISK_FULL",
    message: (_, context) => `${context} found no room left on the disk`,
    help: "Free some space and run it again; what was there before is still whole.",
  },
  {
    pattern: /read-only mode|Read-only file system|Permission denied/i,
    code: "WAREHOUSE_READ_ONLY",
    message: (found, context) => `${context} may not be written to: ${firstLine(found.input)}`,
    help: "Open it for writing, or check the permissions of its folder.",
  },
  {
    pattern: /^Out of Range Error|overflow|Could not fit/i,
    code: "WAREHOUSE_OVERFLOW",
    message: (found) => `a number grew beyond 38 digits: ${firstLine(found.input)}`,
    help: "Look for very large values in the columns it names.",
  },
  {
    pattern: /not a valid DuckDB database file|checksum|corrupt|newer version of DuckDB/i,
    code: "WAREHOUSE_BROKEN",
    message: (found, context) => `${context} cannot be read: ${firstLine(found.input)}`,
    help: "Put a backup in its place, or delete it and import again.",
  },
];

/**
 * An error thrown by DuckDB as a `SatsumaError`; one that is no error of DuckDB stays as it is.
 * @param context what was being worked on, as the start of a sentence: `the warehouse`, a path
 */
export function engineError(error: unknown, context: string): unknown {
  if (!(error instanceof Error) || error instanceof SatsumaError) return error;
  for (const { pattern, code, message, help } of meanings) {
    const found = error.message.match(pattern);
    if (found) return new SatsumaError(code, message(found, context), { help, cause: error });
  }
  return new SatsumaError("WAREHOUSE_QUERY", `the warehouse refused: ${error.message}`, {
    cause: error,
  });
}

/** What is said to who uses a warehouse that was closed. */
export const warehouseClosed = (): SatsumaError =>
  new SatsumaError("WAREHOUSE_CLOSED", "the warehouse was closed", {
    help: "Open it again before using it.",
  });

const firstLine = (text: string | undefined): string => (text ?? "").split("\n", 1)[0] ?? "";
