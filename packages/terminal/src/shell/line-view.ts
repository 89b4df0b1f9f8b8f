import { cells, cut } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import type { Line } from "./line.ts";

/** A line as it is shown in a given room, safe, and where its cursor is there, in cells. */
export interface LineView {
  readonly text: string;
  readonly x: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The part of a line around its cursor that fits; `…` at its beginning where some is left out. */
export function lineView({ text, cursor }: Line, width: number): LineView {
  const before = safe(text.slice(0, cursor));
  const after = safe(text.slice(cursor));
  // One cell is for the cursor behind the text.
  const room = Math.max(1, width - 1);
  if (cells(before) <= room) return { text: cut(before + after, width).text, x: cells(before) };
  const kept = lastCells(before, room - 1);
  return { text: cut(`…${kept}${after}`, width).text, x: 1 + cells(kept) };
}

/** The end of a text that takes at most so many cells. */
function lastCells(text: string, most: number): string {
  let kept = "";
  for (const { segment } of [...graphemes.segment(text)].toReversed()) {
    if (cells(segment + kept) > most) break;
    kept = segment + kept;
  }
  return kept;
}
