export { openDuckDb } from "./open.ts";
export type { DuckDbOptions } from "./open.ts";
