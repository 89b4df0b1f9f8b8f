import { columnsOf } from "../labels/columns.ts";
import { firstOf } from "../labels/fitting.ts";
import { isolated, isRightToLeft } from "../labels/direction.ts";
import { visible } from "../labels/visible.ts";
import type { Role } from "./role.ts";

/** Some text of a line that is one thing. */
export interface Piece {
  readonly text: string;
  readonly role?: Role | undefined;
  /** Which part of the figure it shows: see `Part`. */
  readonly part?: Part | undefined;
}

/**
 * A part of a figure that a reader can point at, by indices from 0: a bar `2`; of a distribution the first of the bins that a row
 * shows `4` or, where there are several, a group; the row and column of a heat map `1,3`; a node of a tree in reading order, parents
 * before their branches; an item of a dendrogram, or from the number of items on a merge, as its merges count; a group of points; the
 * line and point of a curve `0,5`; a value of a sparkline.
 */
export type Part = string;

/** Pieces from left to right. */
export type Line = readonly Piece[];

/** A line that shows one part as a whole. */
export const ofPart = (line: Line, part: Part): Line => line.map((piece) => ({ ...piece, part }));

/** How pieces become text. */
export interface Painting {
  readonly width: number;
  readonly paint: (text: string, role: Role) => string;
}

/** A line as text: made safe, no wider than it may be, without spaces at its end, painted. */
export function paintLine(line: Line, { width, paint }: Painting): string {
  const pieces = withoutEndSpaces(clipped(line, width));
  return pieces
    .map(({ text, role }) => {
      const safe = isRightToLeft(text) ? isolated(text) : text;
      return role === undefined || safe.trim() === "" ? safe : paint(safe, role);
    })
    .join("");
}

/** A line made safe and no wider than it may be. */
export function clipped(line: Line, width: number): Line {
  let left = width;
  return line.map(({ text, ...piece }) => {
    const shown = visible(text);
    const kept = columnsOf(shown) <= left ? shown : firstOf(shown, left, columnsOf);
    left -= columnsOf(kept);
    return { text: kept, ...piece };
  });
}

function withoutEndSpaces(line: Line): readonly Piece[] {
  const last = line.findLastIndex(({ text }) => text.trim() !== "");
  return line
    .slice(0, last + 1)
    .map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
}
