import type { Pane } from "../../shell/pane.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";

/** The pane beside the main one; none where there is no room for it. */
export const sidePane = (area: Rect | undefined, pane: Omit<Pane, "area">): readonly Pane[] =>
  area === undefined ? [] : [{ ...pane, area }];

/** What is inside of the pane beside the main one, or of the main one where there is none. */
export const insideOf = (area: Rect | undefined, main: Rect): Rect => inside(area ?? main);
