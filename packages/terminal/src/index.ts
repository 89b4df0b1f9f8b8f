export { explore } from "./main/explore.ts";
export type { ExploreOptions } from "./main/explore.ts";
