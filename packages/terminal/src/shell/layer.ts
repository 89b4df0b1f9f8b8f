import type { PaneKind } from "../commands/pane-kinds.ts";
import type { Desk } from "./desk.ts";
import type { Handlers } from "./handlers.ts";
import type { Pane } from "./pane.ts";
import { promptHandlers, typeIntoPrompt } from "./prompt-handlers.ts";
import { questionHandlers } from "./question-handlers.ts";
import type { Shown } from "./shown.ts";
import { typeIntoOverlay } from "./overlay/overlay-state.ts";
import { currentVisit } from "./visits.ts";

/** What has the keys now. */
export interface Layer {
  readonly kind: PaneKind;
  readonly does: Handlers;
  /** Where letters are text. */
  readonly types?: (text: string) => void;
}

/** The question, the line that is asked for, what lies over the screen or the pane in focus: the first that is there. */
export function layerOf(desk: Desk, shown: Shown): Layer | undefined {
  const { question, prompt, overlay } = desk.state();
  if (question !== undefined) return { kind: "question", does: questionHandlers(desk) };
  if (prompt !== undefined)
    return {
      kind: "prompt",
      does: promptHandlers(desk),
      types: (text) => typeIntoPrompt(desk, text),
    };
  const [over] = shown.over;
  if (overlay !== undefined && over !== undefined)
    return { kind: over.kind, does: over.does, types: (text) => typeIntoOverlay(desk, text) };
  return paneInFocus(desk, shown);
}

/** The pane of the screen that has the keys, or has them again when nothing lies over it. */
export const paneInFocus = (desk: Desk, { panes }: Shown): Pane | undefined =>
  panes[Math.min(currentVisit(desk).focus, panes.length - 1)];
