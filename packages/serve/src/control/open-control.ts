import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SatsumaError } from "@satsuma/model";
import { migrations } from "./migrations.ts";

/**
 * Opens the file in which a server keeps what is neither rules nor customers' data: keys, jobs, replies, deliveries, the audit log. It
 * is made, or brought up to date, where need be. Several processes may have it open at once: `satsuma keys` beside a server.
 *
 * What a statement wrote is on the disk when it returns (write-ahead log, synchronised in full): some milliseconds each.
 *
 * @throws SatsumaError `JOB_STATE` when it cannot be opened or was written by a later version
 */
export function openControl(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    return prepared(database, path);
  } catch (error) {
    throw error instanceof SatsumaError ? error : unusable(path, error);
  }
}

function prepared(database: DatabaseSync, path: string): DatabaseSync {
  try {
    database.exec(
      "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
    );
    inTransaction(database, () => migrate(database, path));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: DatabaseSync, path: string): void {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > migrations.length) throw tooNew(path, version);
  for (const migration of migrations.slice(version)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${migrations.length}`);
}

/** Does several statements wholly or not at all, alone among all processes that write. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

const tooNew = (path: string, version: number): SatsumaError =>
  new SatsumaError(
    "JOB_STATE",
    `${path} has format ${version}; this version of Satsuma reads up to ${migrations.length}`,
    { help: "start the version of Satsuma that wrote it, or a later one" },
  );

const unusable = (path: string, cause: unknown): SatsumaError =>
  new SatsumaError(
    "JOB_STATE",
    `${path} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      help: "see that the folder can be written and the disk is not full; where the file is damaged, put back a backup of it or move it away: keys and jobs are then lost, rules and data are not",
      cause,
    },
  );
