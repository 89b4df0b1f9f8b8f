export type { ChurnConfig } from "./config.ts";
export type { ChurnModel } from "./model.ts";
export { churn as default } from "./plugin.ts";
