import { columnsOf } from "../labels/columns.ts";
import { firstOf } from "../labels/fitting.ts";
import { isolated, isRightToLeft } from "../labels/direction.ts";
import { visible } from "../labels/visible.ts";
import type { Role } from "./role.ts";

/** Some text of a line that is one thing. */
export interface Piece {
  readonly text: string;
  readonly role?: Role | undefined;
}

export type Line = readonly Piece[];

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

function clipped(line: Line, width: number): readonly Piece[] {
  let left = width;
  return line.map(({ text, role }) => {
    const shown = visible(text);
    const kept = columnsOf(shown) <= left ? shown : firstOf(shown, left, columnsOf);
    left -= columnsOf(kept);
    return { text: kept, role };
  });
}

function withoutEndSpaces(line: Line): readonly Piece[] {
  const last = line.findLastIndex(({ text }) => text.trim() !== "");
  return line
    .slice(0, last + 1)
    .map((piece, i) => (i === last ? { ...piece, text: piece.text.trimEnd() } : piece));
}
