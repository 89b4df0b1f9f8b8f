export { assumed, kinds, namespaceOf } from "./answers.ts";
export type { Answers, Kind } from "./answers.ts";
export { createPlugin } from "./create-plugin.ts";
export { main } from "./main.ts";
export type { Terminal } from "./main.ts";
