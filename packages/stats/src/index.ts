export { countBelow, countUpTo } from "./count-below.ts";
export { ntileEnds } from "./ntile-ends.ts";
export { quantile } from "./quantile.ts";
export { quantileBin } from "./quantile-bin.ts";
export {
  drawBeta,
  drawExponential,
  drawGamma,
  drawGeometric,
  drawInteger,
  drawNormal,
  drawWeighted,
  randomFromState,
  seededRandom,
  weightedChoice,
} from "./random/index.ts";
export type { Random } from "./random/index.ts";
export { scoreAboveCuts, scoreFromCuts } from "./score-by-cuts.ts";
export { sortedKnown } from "./sorted-known.ts";
export { summarize } from "./summary.ts";
export type { Summary } from "./summary.ts";
export { rowShares, transitionMatrix } from "./transition-matrix.ts";
export type { Transitions } from "./transition-matrix.ts";
