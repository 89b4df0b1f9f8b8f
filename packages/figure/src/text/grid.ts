import type { Glyphs } from "./glyphs.ts";
import type { Line, Part, Piece } from "./line.ts";
import type { Role } from "./role.ts";

/** Cells of one column each, by row from the top and column from the left. What lies outside is not drawn. */
export interface Grid {
  /** Writes signs of one column each, from a cell to the right. */
  put(row: number, column: number, signs: Piece): void;
  /** Draws a line through a cell that reaches some `Side`s of it, and joins what is there. */
  join(row: number, column: number, sides: number, role?: Role): void;
  isEmpty(row: number, column: number): boolean;
  lines(): readonly Line[];
}

interface Cell extends Omit<Piece, "text"> {
  readonly sign?: string;
  readonly sides: number;
}

/** An empty grid. */
export function makeGrid(rows: number, columns: number, { joints }: Pick<Glyphs, "joints">): Grid {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Cell => ({ sides: 0 })),
  );
  const cellAt = (row: number, column: number): Cell | undefined => cells[row]?.[column];
  return {
    put(row, column, { text, role, part }) {
      Array.from(text).forEach((sign, i) => {
        const cell = cellAt(row, column + i);
        if (cell !== undefined) Object.assign(cell, { sign, role, part });
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
        merged(
          row.map(({ sign, sides, role, part }) => ({
            text: sign ?? joints[sides] ?? " ",
            role,
            part,
          })),
        ),
      ),
  };
}

/** Neighbours of one role and part in one piece. */
function merged(cells: readonly Piece[]): Line {
  const pieces: { text: string; role: Role | undefined; part: Part | undefined }[] = [];
  for (const { text, role, part } of cells) {
    const last = pieces.at(-1);
    if (last !== undefined && last.part === part && isSame(last.role, role)) last.text += text;
    else pieces.push({ text, role, part });
  }
  return pieces;
}

function isSame(one: Role | undefined, other: Role | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind !== other.kind) return false;
  if (one.kind === "group" && other.kind === "group") return one.group === other.group;
  return one.kind !== "shade";
}
