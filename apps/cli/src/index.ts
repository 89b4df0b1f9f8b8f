export { csv, defineProject, jsonl, parquet, use } from "@satsuma/standard/config";
export type { ProjectConfig } from "@satsuma/standard/config";
