import { setImmediate } from "node:timers/promises";

import { DuckDBInstance } from "@duckdb/node-api";

import { generateShop } from "../generate-shop.ts";
import type { ShopOptions } from "../shop-options.ts";
import type { Batch, TableName } from "../tables/shop-tables.ts";
import { tableNames } from "../tables/shop-tables.ts";
import type { FileFormat } from "./file-format.ts";
import { PartedTable } from "./parted-table.ts";
import { notWritten } from "./sample-shop-error.ts";
import type { WrittenShop } from "./shop-files.ts";
import { closeWorkFolder, openWorkFolder, publishFiles } from "./shop-files.ts";

/** How a shop is written. */
export interface WriteOptions {
  readonly format: FileFormat;
  /** The tables to write; all but `planted`, the truth no real shop knows, when not given. */
  readonly tables?: readonly TableName[];
  /** Whether files of an earlier shop in the folder may be replaced; if not, they are an error. */
  readonly replace?: boolean;
  /** After about how many rows a table goes on in another file; 500,000 when not given. */
  readonly rowsPerFile?: number;
  /** Stops the writing and leaves the folder as it was. */
  readonly signal?: AbortSignal;
  /** Called with the number of customers done so far, and of all. */
  readonly progress?: (done: number, all: number) => void;
}

const ROWS_PER_FILE = 500_000;

/** Every table but the truth no real shop knows. */
const visibleTables = tableNames.filter((name) => name !== "planted");

/**
 * Makes a shop and writes each of its tables to a file, or to several when it is long. The files appear all at once at
 * the end; until then they are in a hidden folder beside them. Memory does not grow with the shop.
 *
 * @param folder is made if need be
 * @throws RangeError when an option is out of its range
 * @throws SampleShopError with code SHOP_FOLDER_TAKEN when the folder holds files of those names that may not be replaced
 * @throws SampleShopError with code SHOP_NOT_WRITTEN when the disk or the folder does not take the files
 */
export async function writeShop(
  folder: string,
  options: ShopOptions,
  writing: WriteOptions,
): Promise<WrittenShop> {
  const { format, tables = visibleTables, replace = false, signal } = writing;
  const batches = generateShop(options);
  signal?.throwIfAborted();
  const shop = { folder, tables, format };
  const workFolder = await openWorkFolder(shop, { replace });
  try {
    const parted = await writeParts(batches, workFolder, { ...writing, ...options, tables });
    return await publishFiles(shop, workFolder, parted);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw notWritten(folder, cause);
  } finally {
    await closeWorkFolder(workFolder);
  }
}

type PartsOptions = WriteOptions & Required<Pick<WriteOptions, "tables">> & ShopOptions;

async function writeParts(
  batches: Iterable<Batch>,
  folder: string,
  { tables, format, rowsPerFile = ROWS_PER_FILE, ...options }: PartsOptions,
): Promise<Map<TableName, PartedTable>> {
  // DuckDB would otherwise make room for what memory does not hold in the current folder.
  const instance = await DuckDBInstance.create(":memory:", { temp_directory: folder });
  const connection = await instance.connect();
  try {
    const rules = { folder, format, rowsPerFile };
    const parted = new Map(
      tables.map((name) => [name, new PartedTable(connection, name, rules)] as const),
    );
    await fill(parted, batches, options);
    for (const table of parted.values()) await table.finish();
    return parted;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type FillOptions = Pick<PartsOptions, "customers" | "signal" | "progress">;

async function fill(
  parted: ReadonlyMap<TableName, PartedTable>,
  batches: Iterable<Batch>,
  { customers, signal, progress }: FillOptions,
): Promise<void> {
  let done = 0;
  for (const batch of batches) {
    await parted.get(batch.table)?.add(batch);
    if (batch.table !== "customers") continue;
    done += batch.rows;
    progress?.(done, customers);
    // Whoever may stop this must get a turn to do so.
    await setImmediate();
    signal?.throwIfAborted();
  }
}
