import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { name, raw, sql, workSchema } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { Connection } from "./connection.ts";
import { DuckDbWarehouse } from "./duckdb-warehouse.ts";
import { attachWhole } from "./durable/attach-whole.ts";
import type { BlockGuard } from "./durable/block-guard.ts";
import { Log } from "./durable/log.ts";
import { engineError } from "./engine-error.ts";
import { claimFile } from "./file-claim.ts";
import { createSchema } from "./schema.ts";
import { Session } from "./session.ts";

/** Where the embedded warehouse lies and what it may use. */
export type DuckDbOptions = {
  /** How much memory DuckDB may use before it spills to disk: `1200MB` when absent. The process needs some more. */
  readonly memoryLimit?: string;
  /** Threads that run queries; as many as the machine has when absent. */
  readonly threads?: number;
  /** Folder that paths in rejected rows are shown relative to. */
  readonly folder?: string;
} & (
  | {
      /** The database file; made, with its folder, where it does not exist. */
      readonly file: string;
      /** True to read only: others may read the file at the same time, nobody may write. */
      readonly readOnly?: boolean;
    }
  | { readonly memory: true }
);

/**
 * Opens the embedded warehouse. A file has one owner: opening it a second time, here or in another process, fails.
 *
 * @throws SatsumaError `WAREHOUSE_BUSY`, `WAREHOUSE_BROKEN`, `WAREHOUSE_READ_ONLY`
 */
export async function openDuckDb(options: DuckDbOptions): Promise<Warehouse> {
  const place = placeOf(options);
  const release = place.file === undefined ? () => {} : claimFile(place.file);
  try {
    const { instance, session, guard, log } = await start(options, place);
    return new DuckDbWarehouse(session, {
      ...(options.folder === undefined ? {} : { folder: options.folder }),
      spill: place.spill,
      close: () => {
        instance.closeSync();
        guard?.close();
        // Otherwise a checkpoint failed, and may have torn the file.
        if (log?.isEmpty) guard?.forget();
        rmSync(place.spill, { recursive: true, force: true });
        release();
      },
    });
  } catch (error) {
    release();
    throw engineError(error, place.file ?? "the warehouse");
  }
}

interface Place {
  /** Absent in memory. */
  readonly file?: string;
  readonly readOnly: boolean;
  /** Folder for what does not fit into memory. */
  readonly spill: string;
}

function placeOf(options: DuckDbOptions): Place {
  if ("memory" in options) {
    return { readOnly: false, spill: mkdtempSync(join(tmpdir(), "satsuma-")) };
  }
  const file = resolve(options.file);
  if (!options.readOnly) mkdirSync(dirname(file), { recursive: true });
  return { file, readOnly: options.readOnly ?? false, spill: `${file}.spill` };
}

interface Started {
  readonly instance: DuckDBInstance;
  readonly session: Session;
  readonly guard: BlockGuard | undefined;
  /** Of a file that is written. */
  readonly log: Log | undefined;
}

/** The file is attached to an instance in memory, which has its log folded in when we say so and never by itself. */
async function start(options: DuckDbOptions, place: Place): Promise<Started> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: options.memoryLimit ?? "1200MB",
    temp_directory: place.spill,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    // Nothing is ever installed: where it would be fetched from is no place.
    custom_extension_repository: "/dev/null",
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  let guard: BlockGuard | undefined;
  try {
    const first = new Connection(await instance.connect());
    // In memory, which spills as all else does: tables there are neither packed nor logged. They are read in small stretches of rows, or
    // one thread would have all of a short table, and the others nothing to do but wait for it.
    await first.execute(sql`attach ':memory:' as ${name(workSchema)} (row_group_size 10240)`);
    await first.execute(raw("set global TimeZone = 'UTC'"));
    await first.execute(raw(`set global disabled_compression_methods = '${slowPackings}'`));
    await first.execute(raw("set global checkpoint_threshold = '1TB'"));
    await first.execute(raw("pragma disable_checkpoint_on_shutdown"));
    if (place.file !== undefined) {
      guard = await attachWhole(first, { file: place.file, readOnly: place.readOnly });
      // Only the owner of the file gets here: what lies in the spill folder was left by a killed process.
      if (!place.readOnly) rmSync(place.spill, { recursive: true, force: true });
    }
    await first.close();
    const log = logOf(place, guard);
    const select = place.file === undefined ? raw("use memory") : raw("use project");
    const session = await Session.open(instance, select, log);
    if (!place.readOnly) await createSchema(session);
    return { instance, session, guard, log };
  } catch (error) {
    instance.closeSync();
    guard?.close();
    throw error;
  }
}

/**
 * Packings that cost more than they save. `fsst` (texts by shared pieces) took a quarter of the work of an import and made
 * scans slower; `bitpacking` is no faster to scan than plain numbers, and forty times slower for those of more than 18 digits.
 */
const slowPackings = "fsst,bitpacking";

const logOf = ({ file, readOnly }: Place, guard: BlockGuard | undefined): Log | undefined =>
  file === undefined || readOnly ? undefined : new Log(file, guard);
