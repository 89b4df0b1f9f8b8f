import { columnsOf, cut } from "../labels/columns.ts";
import type { Line, Piece } from "./line.ts";
import type { Sheet } from "./sheet.ts";

/** A sign and what it means. */
export interface Entry {
  readonly sign: Piece;
  readonly label: string;
}

const GAP = "   ";

/** Entries beside each other as far as there is room. */
export function legendLines(entries: readonly Entry[], { width, glyphs }: Sheet): readonly Line[] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const { sign, label } of entries) {
    const text = ` ${cut(label, width - columnsOf(sign.text) - 1, glyphs.ellipsis)}`;
    const size = columnsOf(sign.text) + columnsOf(text);
    const line = lines.at(-1);
    if (line !== undefined && used + GAP.length + size <= width) {
      line.push({ text: GAP }, sign, { text, part: sign.part });
      used += GAP.length + size;
    } else {
      lines.push([sign, { text, part: sign.part }]);
      used = size;
    }
  }
  return lines;
}
