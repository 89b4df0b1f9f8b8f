export type { Convention, RfmConfig } from "./config.ts";
export type { Cut, Cuts, RfmModel } from "./model.ts";
export type { ScoreBox, ScoreRange, SegmentName } from "./names/segment-name.ts";
export { standardNames } from "./names/standard-names.ts";
export { rfm as default } from "./plugin.ts";
