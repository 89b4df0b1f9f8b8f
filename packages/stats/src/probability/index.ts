export { chiSquareCdf, chiSquareTail } from "./chi-square.ts";
export { fCdf, fTail } from "./f-distribution.ts";
export { logGamma } from "./log-gamma.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { regularizedBeta } from "./regularized-beta.ts";
export { regularizedGamma, upperRegularizedGamma } from "./regularized-gamma.ts";
export { studentCdf, studentQuantile } from "./student.ts";
export { wilsonInterval } from "./wilson-interval.ts";
