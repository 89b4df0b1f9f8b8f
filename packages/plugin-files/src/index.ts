export { describeFile } from "./describe-file.ts";
export type { ColumnDescription, FileDescription } from "./describe-file.ts";
export { filesPlugin as default } from "./files-plugin.ts";
export { csv, jsonl, parquet } from "./tables.ts";
export type { Paths } from "./tables.ts";
