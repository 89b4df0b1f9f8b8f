export { factorOf, inverseFactored, solveFactored } from "./independent-columns.ts";
export type { Factor } from "./independent-columns.ts";
export { linearPredictor } from "./linear-predictor.ts";
export { linearRegression } from "./linear-regression.ts";
export type { LinearCoefficient, LinearFit, LinearOptions, Moments } from "./linear-regression.ts";
export { logistic, logit } from "./logistic.ts";
export { logisticRegression } from "./logistic-regression.ts";
export type { LogisticFit, LogisticOptions } from "./logistic-regression.ts";
export type { LogisticCoefficient } from "./logistic-inference.ts";
