import stringWidth from "string-width";
import { isSettled } from "./safe.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How many cells of the screen a text takes. */
export const cells = (text: string): number => (isSettled(text) ? text.length : stringWidth(text));

/** The beginning of a text that takes at most so many cells, and how many it takes. Characters are kept whole. */
export function cut(text: string, most: number): { readonly text: string; readonly cells: number } {
  if (isSettled(text)) {
    const kept = text.slice(0, Math.max(0, most));
    return { text: kept, cells: kept.length };
  }
  const all = stringWidth(text);
  return all <= most ? { text, cells: all } : cutBetween(text, most);
}

function cutBetween(text: string, most: number): { readonly text: string; readonly cells: number } {
  let kept = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    const width = stringWidth(segment);
    if (taken + width > most) break;
    kept += segment;
    taken += width;
  }
  return { text: kept, cells: taken };
}

/** The text in exactly so many cells: filled with spaces on its right, or cut with `…` at its end. */
export function fitted(text: string, width: number): string {
  const taken = cells(text);
  if (taken <= width) return text + " ".repeat(width - taken);
  if (width < 1) return "";
  const kept = cut(text, width - 1);
  return `${kept.text}…${" ".repeat(width - 1 - kept.cells)}`;
}

/** The same with the spaces on its left: for numbers. */
export function fittedRight(text: string, width: number): string {
  const taken = cells(text);
  return taken <= width ? " ".repeat(width - taken) + text : fitted(text, width);
}
