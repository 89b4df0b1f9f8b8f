import { paneKinds } from "../commands/pane-kinds.ts";
import { cells, cut } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import type { Paint } from "../theme/theme.ts";
import { paintRow } from "../view/paint-row.ts";
import type { Rect } from "../view/rect.ts";
import type { Row } from "../view/row.ts";
import type { Pane } from "./pane.ts";

/** Characters of frames. */
export interface FrameGlyphs {
  readonly corners: readonly [string, string, string, string];
  readonly across: string;
  readonly down: string;
}

export const roundGlyphs: FrameGlyphs = { corners: ["╭", "╮", "╰", "╯"], across: "─", down: "│" };
export const asciiGlyphs: FrameGlyphs = { corners: ["+", "+", "+", "+"], across: "-", down: "|" };

interface Drawing {
  readonly paint: Paint;
  readonly glyphs: FrameGlyphs;
  /** Index of the pane that has the keys. */
  readonly focus: number;
}

/** Panes that do not overlap, as lines of the area, each exactly as wide. */
export function drawFrame(panes: readonly Pane[], area: Rect, drawing: Drawing): readonly string[] {
  const inOrder = panes
    .map((pane, i) => ({ pane, isFocused: i === drawing.focus }))
    .toSorted((a, b) => a.pane.area.x - b.pane.area.x);
  return Array.from({ length: area.height }, (_, i) => {
    const y = area.y + i;
    let x = area.x;
    let line = "";
    for (const { pane, isFocused } of inOrder) {
      const own = pane.area;
      if (y < own.y || y >= own.y + own.height || own.width < 2) continue;
      line +=
        " ".repeat(Math.max(0, own.x - x)) + paneLine(pane, y - own.y, { ...drawing, isFocused });
      x = own.x + own.width;
    }
    return line + " ".repeat(Math.max(0, area.x + area.width - x));
  });
}

interface PaneDrawing extends Drawing {
  readonly isFocused: boolean;
}

function paneLine(pane: Pane, y: number, drawing: PaneDrawing): string {
  const { area, rows } = pane;
  const { paint, glyphs } = drawing;
  if (y === 0) return paintRow(topEdge(pane, drawing), area.width, paint);
  const role = drawing.isFocused ? "border of focus" : "border";
  if (y === area.height - 1) {
    const [, , left, right] = glyphs.corners;
    return paint(left + glyphs.across.repeat(area.width - 2) + right, role);
  }
  const edge = paint(glyphs.down, role);
  const own = drawing.isFocused ? paint : elsewhere(paint);
  return edge + paintRow(rows[y - 1] ?? [], area.width - 2, own) + edge;
}

/** What is chosen in a pane that has not got the keys is so elsewhere. */
const elsewhere =
  (paint: Paint): Paint =>
  (text, role) =>
    paint(text, role === "selected" ? "selected elsewhere" : role);

function topEdge({ kind, title, note = "", area }: Pane, { glyphs, isFocused }: PaneDrawing): Row {
  const role = isFocused ? "border of focus" : "border";
  const [left, right] = glyphs.corners;
  const space = area.width - 2;
  const heading = cut(` ${safe(title ?? paneKinds[kind].title)} `, space);
  const told = note === "" ? "" : ` ${safe(note)} `;
  const rest = space - heading.cells;
  const fits = cells(told) <= rest;
  const line = glyphs.across.repeat(fits ? rest - cells(told) : rest);
  return [
    { text: left, role },
    { text: heading.text, role: isFocused ? "title" : "heading" },
    { text: line, role },
    ...(fits ? [{ text: told, role: "dim" } as const] : []),
    { text: right, role },
  ];
}
