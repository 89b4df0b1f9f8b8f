import { statSync } from "node:fs";
import { raw } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { engineError } from "../engine-error.ts";
import type { BlockGuard } from "./block-guard.ts";

/** The log of a database file: what was committed and is not in the file yet. */
export class Log {
  readonly #place: string;
  readonly #guard: BlockGuard | undefined;

  constructor(file: string, guard: BlockGuard | undefined) {
    this.#place = `${file}.wal`;
    this.#guard = guard;
  }

  get isEmpty(): boolean {
    return (statSync(this.#place, { throwIfNoEntry: false })?.size ?? 0) === 0;
  }

  /**
   * Folds the log into the file, which stays whole if this is killed.
   *
   * @throws SatsumaError where somebody reads what was dropped, and `WAREHOUSE_DISK_FULL`: the log holds the work then, too
   */
  async fold(connection: Connection): Promise<void> {
    if (this.isEmpty) return;
    try {
      await this.#guard?.save(connection);
    } catch (error) {
      throw engineError(error, "the warehouse");
    }
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
}
