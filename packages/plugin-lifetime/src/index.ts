export type { LifetimeConfig } from "./config.ts";
export type { LifetimeModel } from "./model.ts";
export { gammaGamma } from "./money/gamma-gamma.ts";
export { lifetime as default } from "./plugin.ts";
export { bgNbd } from "./rates/bg-nbd.ts";
export { paretoNbd } from "./rates/pareto-nbd.ts";
