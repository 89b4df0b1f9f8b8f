import { SatsumaError } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { textLiteral } from "../text-literal.ts";
import { BlockGuard } from "./block-guard.ts";
import { hasRescue } from "./rescue-file.ts";

/** A database file and how it is to be opened. */
export interface Attachment {
  readonly file: string;
  readonly readOnly: boolean;
}

/**
 * Attaches a database file as `project`, and puts back what a killed process has torn.
 *
 * @returns who keeps the file whole from here on; nobody where it is only read and was left whole
 */
export async function attachWhole(
  connection: Connection,
  attachment: Attachment,
): Promise<BlockGuard | undefined> {
  const attach = sql`attach ${textLiteral(attachment.file)} as project ${raw(attachment.readOnly ? "(read_only)" : "")}`;
  try {
    await connection.execute(attach);
  } catch (error) {
    if (!isBroken(error) || !restored(attachment)) throw error;
    await connection.execute(attach);
  }
  // Only now: before, another process could be the one that has the file.
  const guard = guardOf(attachment);
  guard?.restore();
  return guard;
}

const isBroken = (error: unknown): boolean =>
  error instanceof SatsumaError && error.code === "WAREHOUSE_BROKEN";

/** DuckDB found the file torn, so nobody else has it: whoever opens it finds what we found, and puts back the same. */
function restored(attachment: Attachment): boolean {
  const guard = guardOf(attachment);
  try {
    return guard?.restore() ?? false;
  } finally {
    guard?.close();
  }
}

/**
 * Windows lets nobody open a file that DuckDB has open. A file that is only read needs a guard where somebody was killed; if it cannot be
 * written to either, and is torn, DuckDB says so.
 */
function guardOf({ file, readOnly }: Attachment): BlockGuard | undefined {
  if (process.platform === "win32") return undefined;
  if (!readOnly) return new BlockGuard(file);
  if (!hasRescue(file)) return undefined;
  try {
    return new BlockGuard(file);
  } catch {
    return undefined;
  }
}
