export type { ProspectsConfig } from "./config.ts";
export type { ProspectsModel } from "./model.ts";
export { prospects as default } from "./plugin.ts";
