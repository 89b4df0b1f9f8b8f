import type { EditorView } from "@codemirror/view";
import type { Edit, Span } from "@satsuma/model";
import type { LanguageClient } from "../client/language-client.ts";

/** The rule file that an editor shows, and the service that knows its project. */
export interface SegDocument {
  readonly client: LanguageClient;
  /** Its path, as the service knows it. */
  readonly file: string;
  /** Makes edits in other files of the project, which a rename may need. Without it, such a rename is refused. */
  readonly editElsewhere?: (edits: readonly Edit[]) => void;
  /** Shows a place in any file of the project. Without it, only places in this file can be gone to. */
  readonly goTo?: (span: Span) => void;
  /** Tells the person why something cannot be done. Without it, a dialog does. */
  readonly tell?: (message: string) => void;
}

/** Makes edits in the file that the editor shows, as one step that can be undone. */
export function makeEdits(view: EditorView, edits: readonly Edit[], userEvent: string): void {
  if (edits.length === 0) return;
  const changes = edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text }));
  view.dispatch({ changes, userEvent, scrollIntoView: true });
}

/** The edits of one file, and those of all others. */
export function byFile(
  edits: readonly Edit[],
  file: string,
): { readonly here: readonly Edit[]; readonly elsewhere: readonly Edit[] } {
  return {
    here: edits.filter(({ span }) => span.file === file),
    elsewhere: edits.filter(({ span }) => span.file !== file),
  };
}
