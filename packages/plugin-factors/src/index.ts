export type { FactorsConfig } from "./config.ts";
export type { StructureModel } from "./structure/model.ts";
export type { RegressionModel } from "./regression/model.ts";
export { factors as default } from "./plugin.ts";
