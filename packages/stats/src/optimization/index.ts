export { inversePositive } from "./inverse-positive.ts";
export { nelderMead, nelderMeadRounds } from "./nelder-mead.ts";
export type { Minimum, NelderMeadOptions } from "./nelder-mead.ts";
export { numericHessian } from "./numeric-hessian.ts";
