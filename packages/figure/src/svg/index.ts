export { drawSvg } from "./draw-svg.ts";
export type { SvgOptions } from "./draw-svg.ts";
