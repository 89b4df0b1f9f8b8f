import { constants } from "node:fs";
import type { Stats } from "node:fs";
import { copyFile, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { publishedStamp } from "@satsuma/engine";
import { warehouseFile } from "./open-folder.ts";

/** What a copy of a state has. */
export interface CopiedState {
  /** Tells what was published from what was before. */
  readonly stamp: string;
  /** ISO instant at which the state was last written. */
  readonly writtenAt: string;
  /** What the warehouse's file looked like from outside, as `stateMark` tells it. */
  readonly mark: string;
  /** False where it has the stamp that the caller has already: nothing was copied then. */
  readonly isNew: boolean;
}

/**
 * Copies a project's state to folders of its own, while nobody can write it. Where the file system can, copies share what they have in
 * common until one of them is written.
 *
 * @param known a stamp: nothing is copied where the state still has it
 * @throws SatsumaError `WAREHOUSE_BUSY` while another process has the state open, and others that opening it has
 */
export async function copyState(
  stateFolder: string,
  [first, ...others]: readonly [string, ...string[]],
  known?: string,
): Promise<CopiedState> {
  const { openDuckDb } = await import("@satsuma/warehouse-duckdb");
  const file = join(stateFolder, warehouseFile);
  // Whoever reads a file keeps writers out, and lets other readers in.
  const warehouse = await openDuckDb({ file, readOnly: true });
  let copied: CopiedState;
  try {
    const stamp = await publishedStamp(warehouse);
    const written = await stat(file);
    const writtenAt = written.mtime.toISOString();
    copied = { stamp, writtenAt, mark: markOf(written), isNew: stamp !== known };
    if (copied.isNew) await copyFiles(stateFolder, first);
  } finally {
    await warehouse.close();
  }
  if (copied.isNew) for (const other of others) await copyFiles(first, other);
  return copied;
}

/** What the file of a state's warehouse looks like from outside; it changes when it is written. Undefined where there is none. */
export async function stateMark(stateFolder: string): Promise<string | undefined> {
  try {
    return markOf(await stat(join(stateFolder, warehouseFile)));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

const markOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;

/**
 * The warehouse comes last: an operating system gives up all locks that a process has on a file as soon as the process closes it once,
 * as copying does.
 */
const files = [`${warehouseFile}.wal`, "data.json", warehouseFile];

async function copyFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const file of files) {
    try {
      await copyFile(join(from, file), join(to, file), constants.COPYFILE_FICLONE);
    } catch (cause) {
      // A warehouse that was closed has no log.
      if (file.endsWith(".wal") && isMissing(cause)) continue;
      throw cause;
    }
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";
