import type { PaneKind } from "../commands/pane-kinds.ts";
import type { Rect } from "../view/rect.ts";
import type { Row } from "../view/row.ts";
import type { Handlers } from "./handlers.ts";

/** A framed part of the screen. */
export interface Pane {
  readonly kind: PaneKind;
  /** Where it is, its frame included. */
  readonly area: Rect;
  /** In its frame, beside or in place of the title of its kind. */
  readonly title?: string;
  /** In its frame on the right: `3 of 41,000`. */
  readonly note?: string;
  /** What is in it, from above; what does not fit is cut. */
  readonly rows: readonly Row[];
  readonly does: Handlers;
}
