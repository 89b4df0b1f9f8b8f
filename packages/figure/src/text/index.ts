export { isRightToLeft } from "../labels/direction.ts";
export { drawLines, drawText } from "./draw-text.ts";
export type { TextOptions } from "./draw-text.ts";
export { unicode as unicodeGlyphs, ascii as asciiGlyphs } from "./glyphs.ts";
export type { Glyphs } from "./glyphs.ts";
export type { Line, Part, Piece } from "./line.ts";
export type { Role } from "./role.ts";
export { levelsText } from "./sparkline.ts";
