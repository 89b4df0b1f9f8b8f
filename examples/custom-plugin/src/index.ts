export { loyalty as default } from "./plugin.ts";
export { pointsFrom } from "./points/points-from.ts";
