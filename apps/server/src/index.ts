export { main } from "./main.ts";
export type { Host } from "./main.ts";
