import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { sql } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { readRescue, removeRescue, writeRescue } from "./rescue-file.ts";

/**
 * A DuckDB file begins with a page that says what it is and two headers of a page each. A checkpoint writes what is new, and then one of
 * the headers, which makes it the state that counts. The blocks lie behind.
 */
const pageBytes = 4096;
const headers = { at: pageBytes, bytes: 2 * pageBytes };
const blocksAt = headers.at + headers.bytes;

/**
 * Keeps a database file whole where DuckDB does not: a checkpoint writes the blocks that describe tables in place, and one sum guards all
 * pieces of such a block, those of the state before among them. A process that is killed within such a write, or a loss of power, leaves a
 * block that no state can be read from. So these blocks are put aside before a checkpoint, and put back when the file is opened if the
 * headers still are what they were, which is to say that the checkpoint did not end.
 *
 * It keeps the file open: an operating system gives up all locks of a process on a file as soon as that process closes it once.
 */
export class BlockGuard {
  readonly #file: string;
  readonly #descriptor: number;
  /** Of the state whose blocks are put aside. */
  #saved: Uint8Array | undefined;

  /** @param file a database file, which nobody else may have open for writing */
  constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, "r+");
  }

  /** Puts aside what a checkpoint may write in place. Cost: 256 KB for every few hundred columns; nothing where it was done for this state. */
  async save(connection: Connection): Promise<void> {
    const now = this.#read(headers.at, headers.bytes);
    if (this.#saved && now.equals(this.#saved)) return;
    const blocks = new Map<number, Uint8Array>();
    for (const { at, bytes } of await describingBlocks(connection)) {
      const found = this.#read(at, bytes);
      // A shorter one is of no state yet.
      if (found.length === bytes) blocks.set(at, found);
    }
    await writeRescue(this.#file, { headers: now, blocks });
    this.#saved = now;
  }

  /**
   * Puts back what a checkpoint that did not end has written over.
   * @returns whether anything had to be put back
   */
  restore(): boolean {
    const rescue = readRescue(this.#file);
    if (!rescue || !this.#read(headers.at, headers.bytes).equals(rescue.headers)) return false;
    this.#saved = rescue.headers;
    const torn = [...rescue.blocks].filter(([at, was]) => !this.#read(at, was.length).equals(was));
    for (const [at, was] of torn) writeSync(this.#descriptor, was, 0, was.length, at);
    if (torn.length > 0) fsyncSync(this.#descriptor);
    return torn.length > 0;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Removes what was put aside: to be called when the database was closed and nothing can be torn any more. */
  forget(): void {
    removeRescue(this.#file);
  }

  #read(at: number, bytes: number): Buffer {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(this.#descriptor, buffer, 0, bytes, at));
  }
}

async function describingBlocks(
  connection: Connection,
): Promise<readonly { readonly at: number; readonly bytes: number }[]> {
  const rows = await connection.rows(
    sql`select cast(block_id as double) as id, cast(block_size as double) as bytes
      from pragma_metadata_info(), pragma_database_size() where database_name = current_database()`,
  );
  return rows.map(({ id, bytes }) => ({
    at: blocksAt + Number(id) * Number(bytes),
    bytes: Number(bytes),
  }));
}
