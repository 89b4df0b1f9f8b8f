import { statSync } from "node:fs";
import { raw } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import type { BlockGuard } from "./block-guard.ts";

/** The log of a database file: what was committed and is not in the file yet. */
export class Log {
  readonly #place: string;
  readonly #guard: BlockGuard | undefined;

  constructor(file: string, guard: BlockGuard | undefined) {
    this.#place = `${file}.wal`;
    this.#guard = guard;
  }

  /**
   * Folds the log into the file, which stays whole if this is killed.
   *
   * @throws Error where somebody reads what was dropped
   */
  async fold(connection: Connection): Promise<void> {
    if (!this.#holdsSomething()) return;
    await this.#guard?.save(connection);
    await connection.execute(raw("checkpoint"));
  }

  /** DuckDB refuses while somebody reads what was dropped: the log holds the work just as safely until it is folded the next time. */
  async foldUnlessBusy(connection: Connection): Promise<void> {
    try {
      await this.fold(connection);
    } catch (error) {
      const isBusy = error instanceof Error && error.message.includes("Cannot CHECKPOINT");
      if (!isBusy) throw error;
    }
  }

  /** Before the database is closed. Whatever comes between, the log holds the work until the next start. */
  async foldAtLast(connection: Connection): Promise<void> {
    try {
      await this.fold(connection);
    } catch {
      return;
    }
  }

  #holdsSomething(): boolean {
    return (statSync(this.#place, { throwIfNoEntry: false })?.size ?? 0) > 0;
  }
}
