import type { Glyphs } from "./glyphs.ts";
import type { Line, Piece } from "./line.ts";
import type { Role } from "./role.ts";

/** Cells of one column each, by row from the top and column from the left. What lies outside is not drawn. */
export interface Grid {
  /** Writes signs of one column each, from a cell to the right. */
  put(row: number, column: number, signs: string, role?: Role): void;
  /** Draws a line through a cell that reaches some `Side`s of it, and joins what is there. */
  join(row: number, column: number, sides: number, role?: Role): void;
  isEmpty(row: number, column: number): boolean;
  lines(): readonly Line[];
}

interface Cell {
  sign?: string;
  sides: number;
  role?: Role | undefined;
}

/** An empty grid. */
export function makeGrid(rows: number, columns: number, { joints }: Pick<Glyphs, "joints">): Grid {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Cell => ({ sides: 0 })),
  );
  const cellAt = (row: number, column: number): Cell | undefined => cells[row]?.[column];
  return {
    put(row, column, signs, role) {
      Array.from(signs).forEach((sign, i) => {
        const cell = cellAt(row, column + i);
        if (cell !== undefined) Object.assign(cell, { sign, role });
      });
    },
    join(row, column, sides, role) {
      const cell = cellAt(row, column);
      if (cell !== undefined) Object.assign(cell, { sides: cell.sides | sides, role });
    },
    isEmpty(row, column) {
      const { sign, sides = 0 } = cellAt(row, column) ?? {};
      return sign === undefined && sides === 0;
    },
    lines: () =>
      cells.map((row) =>
        merged(row.map(({ sign, sides, role }) => ({ text: sign ?? joints[sides] ?? " ", role }))),
      ),
  };
}

/** Neighbours of one role in one piece. */
function merged(cells: readonly Piece[]): Line {
  const pieces: { text: string; role: Role | undefined }[] = [];
  for (const { text, role } of cells) {
    const last = pieces.at(-1);
    if (last !== undefined && isSame(last.role, role)) last.text += text;
    else pieces.push({ text, role });
  }
  return pieces;
}

function isSame(one: Role | undefined, other: Role | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind !== other.kind) return false;
  if (one.kind === "group" && other.kind === "group") return one.group === other.group;
  return one.kind !== "shade";
}
