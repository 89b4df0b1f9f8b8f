import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { mark } from "../import/import-run.ts";
import { readFiles } from "../import/read-files.ts";
import type { Imported } from "./imported.ts";

/** What became of an imported table since a version of it: nothing, rows were added, or it may hold others altogether. */
export type TableNews =
  | { readonly kind: "same" }
  | {
      readonly kind: "added";
      /** The kept ones of those that were added, and of those that were there. */
      readonly rows: Fragment;
      readonly earlier: Fragment;
    }
  | { readonly kind: "other" };

/** Tells what is new of a table since its import of that version. */
export async function newsSince(
  connection: Connection,
  now: Imported,
  version: number,
): Promise<TableNews> {
  if (now.version === version) return { kind: "same" };
  const read = await readFiles(connection, now.name);
  const first = read?.files.findIndex((file) => file.version > version) ?? -1;
  if (read === undefined || read.whole > version || first < 0) return { kind: "other" };
  const file = name(mark.file);
  return {
    kind: "added",
    rows: sql`(select * from ${now.rows} where ${file} >= ${first})`,
    earlier: sql`(select * from ${now.rows} where ${file} < ${first})`,
  };
}
