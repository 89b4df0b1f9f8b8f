import { logException, showDialog } from "@codemirror/view";
import type { EditorView } from "@codemirror/view";
import type { SegDocument } from "./document.ts";

/** Lets the editor know of what failed while nobody waited for it. */
export function report(view: EditorView, work: Promise<unknown>): void {
  work.catch((error: unknown) => logException(view.state, error, "seg"));
}

/** Tells the person why something cannot be done. */
export function tell(view: EditorView, { tell: told }: SegDocument, message: string): void {
  if (told === undefined) showDialog(view, { label: message, class: "cm-seg-message" });
  else told(message);
}
