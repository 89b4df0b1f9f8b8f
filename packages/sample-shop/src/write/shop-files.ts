import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import type { TableName } from "../tables/shop-tables.ts";
import type { FileFormat } from "./file-format.ts";
import { SampleShopError, notWritten } from "./sample-shop-error.ts";

/** The folder a shop is written to, and which of its files are the shop's. */
export interface ShopFolder {
  readonly folder: string;
  readonly tables: readonly TableName[];
  readonly format: FileFormat;
}

/** A table as it was written. */
export interface WrittenTable {
  readonly rows: number;
  /** Names of its files in the folder, in order. */
  readonly files: readonly string[];
}

/** The tables that were written, by name. */
export type WrittenShop = Readonly<Partial<Record<TableName, WrittenTable>>>;

/** The name of a part of a table's file: `orders-000.parquet`. */
export const partName = (table: TableName, part: number, format: FileFormat): string =>
  `${table}-${String(part).padStart(3, "0")}.${format}`;

/**
 * A new folder inside the shop's folder, which is made if need be, to write in until all is whole.
 *
 * @throws SampleShopError with code SHOP_FOLDER_TAKEN when files of the shop are there already
 */
export async function openWorkFolder(
  shop: ShopFolder,
  { replace }: { readonly replace: boolean },
): Promise<string> {
  try {
    await mkdir(shop.folder, { recursive: true });
    const [taken] = await filesOf(shop);
    if (taken !== undefined && !replace) throw folderTaken(join(shop.folder, taken));
    return await mkdtemp(join(shop.folder, ".shop-"));
  } catch (cause) {
    throw notWritten(shop.folder, cause);
  }
}

const folderTaken = (file: string) =>
  new SampleShopError("SHOP_FOLDER_TAKEN", `${file} exists already`, {
    help: "Write the shop to another folder, remove the files, or ask for them to be replaced.",
  });

/** Removes the work folder and whatever is left in it. */
export const closeWorkFolder = (workFolder: string): Promise<void> =>
  rm(workFolder, { recursive: true, force: true });

/** How much of a table was written. */
export interface Parts {
  readonly written: number;
  readonly parts: number;
}

/** Puts finished parts in the place of the shop's files. A table of one part is one file: `orders.parquet`. */
export async function publishFiles(
  shop: ShopFolder,
  workFolder: string,
  tables: ReadonlyMap<TableName, Parts>,
): Promise<WrittenShop> {
  for (const old of await filesOf(shop)) await rm(join(shop.folder, old));
  const published: Partial<Record<TableName, WrittenTable>> = {};
  for (const [table, { parts, written }] of tables) {
    const names = Array.from({ length: parts }, (_, part) => partName(table, part, shop.format));
    const files = parts === 1 ? [`${table}.${shop.format}`] : names;
    for (const [i, file] of files.entries()) {
      await rename(join(workFolder, names[i]!), join(shop.folder, file));
    }
    published[table] = { rows: written, files };
  }
  return published;
}

/** The files in the folder that hold tables of the shop, in parts or whole. */
async function filesOf({ folder, tables, format }: ShopFolder): Promise<string[]> {
  const form = new RegExp(`^(${tables.join("|")})(-\\d{3,})?\\.${format}$`);
  return (await readdir(folder)).filter((name) => form.test(name));
}
