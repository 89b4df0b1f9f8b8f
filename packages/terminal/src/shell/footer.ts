import { Text, useCursor } from "ink";
import { createElement } from "react";
import type { ReactElement } from "react";
import type { PaneKind } from "../commands/pane-kinds.ts";
import { cells } from "../text/cells.ts";
import { paintRow } from "../view/paint-row.ts";
import type { Rect } from "../view/rect.ts";
import { useCommanding } from "./commanding.ts";
import type { DeskState } from "./desk.ts";
import { footerRow, promptLabel } from "./footer-row.ts";
import { useInner } from "./inner.ts";
import { paneInFocus } from "./layer.ts";
import { lineView } from "./line-view.ts";
import { overlayArea, overlayCursor } from "./overlay/overlay-pane.ts";
import { useDesk } from "./use-desk.ts";

/** The line at the bottom, and the terminal's cursor wherever text is typed. @param area what is above it */
export function Footer({ area }: { readonly area: Rect }): ReactElement {
  const { desk, shown, paint } = useInner();
  const { keymap } = useCommanding();
  const state = useFooterState();
  const { setCursorPosition } = useCursor();
  const { width } = area;
  const y = area.y + area.height;
  const kind: PaneKind | undefined = state.overlay?.shows ?? paneInFocus(desk, shown)?.kind;
  const row = footerRow({ state, kind, keymap, width });
  shown.footer = { y, row };
  setCursorPosition(cursorOf(state, area));
  return createElement(Text, { wrap: "truncate" }, paintRow(row, width, paint));
}

type FooterState = Pick<DeskState, "prompt" | "question" | "message" | "pending" | "overlay">;

function useFooterState(): FooterState {
  // The visit tells which pane is in focus, the kinds what it is: the line is another with each.
  useDesk((state) => state.visits.at(-1));
  useDesk((state) => state.kinds);
  return {
    prompt: useDesk((state) => state.prompt),
    question: useDesk((state) => state.question),
    message: useDesk((state) => state.message),
    pending: useDesk((state) => state.pending),
    overlay: useDesk((state) => state.overlay),
  };
}

/** Where text is typed; undefined hides the cursor. */
function cursorOf({ prompt, question, overlay }: FooterState, area: Rect) {
  if (question !== undefined) return undefined;
  if (prompt !== undefined) {
    const label = cells(promptLabel(prompt.prompt.label));
    return { x: label + lineView(prompt, area.width - label).x, y: area.y + area.height };
  }
  return overlay === undefined
    ? undefined
    : overlayCursor(overlay, overlayArea(area, overlay.shows));
}
