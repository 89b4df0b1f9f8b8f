export type { ClustersConfig } from "./config.ts";
export type { ClusterModel, ClustersModel } from "./model.ts";
export { clusters as default } from "./plugin.ts";
