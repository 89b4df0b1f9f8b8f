import { from } from "@satsuma/plugin";
import type { TableFrom } from "@satsuma/plugin";
import { filesPlugin } from "./files-plugin.ts";
import type { CsvOptions, FileOptions } from "./sources/options.ts";

/** A path, a pattern (`data/orders-*.csv`) or several, relative to the project's folder. */
export type Paths = string | readonly string[];

const asList = (paths: Paths): string[] => (typeof paths === "string" ? [paths] : [...paths]);

/** Rows of CSV files, gzipped (`.csv.gz`) or not. */
export const csv = (paths: Paths, options: Omit<CsvOptions, "paths"> = {}): TableFrom =>
  from(filesPlugin, "csv", { paths: asList(paths), ...options });

/** Rows of Parquet files. */
export const parquet = (paths: Paths, options: Omit<FileOptions, "paths"> = {}): TableFrom =>
  from(filesPlugin, "parquet", { paths: asList(paths), ...options });

/** Rows of JSON-lines files: one object a line. */
export const jsonl = (paths: Paths, options: Omit<FileOptions, "paths"> = {}): TableFrom =>
  from(filesPlugin, "jsonl", { paths: asList(paths), ...options });
