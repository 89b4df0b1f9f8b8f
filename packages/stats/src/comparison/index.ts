export { chiSquareTest } from "./chi-square-test.ts";
export { cohensH } from "./cohens-h.ts";
export { cliffsDelta } from "./cliffs-delta.ts";
export type { CliffsDelta } from "./cliffs-delta.ts";
export { falseDiscoveryRates } from "./false-discovery-rates.ts";
export { mannWhitney } from "./mann-whitney.ts";
export { shareDifference, shareRatio } from "./shares.ts";
export type { Estimate, Share } from "./shares.ts";
export { distributionAngle } from "./distribution-angle.ts";
