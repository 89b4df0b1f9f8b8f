import { levelsText, unicodeGlyphs } from "@satsuma/figure/text";

/** The last of some values as heights between the least and the most of them, a cell each, for the cell of a table; unknown as a gap. */
export const sparkline = (values: readonly (number | null)[], width: number): string =>
  width < 1 ? "" : levelsText(values.slice(-width), { glyphs: unicodeGlyphs });
