import type { Glyphs } from "./glyphs.ts";

/** What a picture is drawn on. */
export interface Sheet {
  /** Columns. */
  readonly width: number;
  readonly glyphs: Glyphs;
}

/** By whose rules numbers are written in text: those of the command line's other figures. */
export const LOCALE = "en-GB";
