export { drawText } from "./draw-text.ts";
export type { TextOptions } from "./draw-text.ts";
export type { Role } from "./role.ts";
