import type { Row } from "../view/row.ts";
import type { Pane } from "./pane.ts";

/** What was drawn last, for keys and clicks. */
export interface Shown {
  /** Of the screen, also while something lies over it: commands from there are for them. */
  panes: readonly Pane[];
  /** Of what lies over the screen. */
  over: readonly Pane[];
  /** What the line at the bottom could become. */
  offers: readonly Pane[];
  /** The lines above and below, and where the latter is. */
  header: Row;
  footer: { readonly y: number; readonly row: Row };
}

/** Before anything was drawn. */
export const nothingShown = (): Shown => ({
  panes: [],
  over: [],
  offers: [],
  header: [],
  footer: { y: 0, row: [] },
});
