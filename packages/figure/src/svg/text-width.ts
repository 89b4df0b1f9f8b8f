import { columnsOf } from "../labels/columns.ts";
import { cutTo, wrapTo } from "../labels/fitting.ts";

/** Size of letters in pixels. */
export const FONT = 12;

/**
 * About how wide a text is, in pixels at a size of letters. No font is at hand when a picture is drawn, so this is what a wide
 * font for screens takes; most fonts take less.
 */
export function textWidth(text: string, size = FONT): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** In letter sizes. */
function widthOf(character: string): number {
  if (/[ijl.,:;'|!I]/u.test(character)) return 0.34;
  if (/[ ()[\]ftr/\\-]/u.test(character)) return 0.42;
  if (/[mwMW@%]/u.test(character)) return 0.98;
  if (/[A-Z#&+=<>~]/u.test(character)) return 0.76;
  if (/[ -~]/u.test(character)) return 0.64;
  return columnsOf(character) * (columnsOf(character) > 1 ? 0.56 : 0.72);
}

/** A text in no more pixels than given. */
export const cutText = (text: string, width: number, size = FONT): string =>
  cutTo(text, width, (each) => textWidth(each, size), "…");

/** A text as lines of no more pixels than given. */
export const wrapText = (text: string, width: number, size = FONT): readonly string[] =>
  wrapTo(text, width, (each) => textWidth(each, size));
