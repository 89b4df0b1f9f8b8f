import { spanAt } from "../view/paint-row.ts";
import type { Target } from "../view/row.ts";
import type { Pane } from "./pane.ts";

/** The pane at a cell of the screen and, where there is one, what a click there does. */
export interface Hit {
  readonly pane: Pane;
  readonly target: Target | undefined;
}

/** What is at a cell of the screen; undefined outside of panes. */
export function hitAt(panes: readonly Pane[], x: number, y: number): Hit | undefined {
  const pane = panes.find(
    ({ area }) => x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height,
  );
  if (pane === undefined) return undefined;
  const row = pane.rows[y - pane.area.y - 1] ?? [];
  return { pane, target: spanAt(row, x - pane.area.x - 1)?.target };
}
