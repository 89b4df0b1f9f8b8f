// What a project's config imports as `satsuma`.
export { defineProject, use } from "@satsuma/engine";
export type { ProjectConfig } from "@satsuma/engine";
export { csv, jsonl, parquet } from "@satsuma/plugin-files";
