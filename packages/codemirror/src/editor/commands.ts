import { showDialog } from "@codemirror/view";
import type { Command, EditorView, KeyBinding } from "@codemirror/view";
import { byFile, makeEdits } from "./document.ts";
import type { SegDocument } from "./document.ts";
import { report, tell } from "./report.ts";

/** Makes the file look as it should. A text that has changed meanwhile is left alone. */
export const formatCommand =
  (document: SegDocument): Command =>
  (view) => {
    report(view, format(view, document));
    return true;
  };

async function format(view: EditorView, { client, file }: SegDocument): Promise<void> {
  const { doc } = view.state;
  const edits = await client.format(file);
  if (view.state.doc === doc) makeEdits(view, edits, "input.format");
}

/** Renames what stands at the cursor, in all files, to a name that the person is asked for. */
export const renameCommand =
  (document: SegDocument): Command =>
  (view) => {
    report(view, askAndRename(view, document));
    return true;
  };

async function askAndRename(view: EditorView, document: SegDocument): Promise<void> {
  const { head } = view.state.selection.main;
  const found = await document.client.canRename(document.file, head);
  if ("refused" in found) {
    tell(view, document, found.refused);
    return;
  }
  const value = view.state.sliceDoc(found.start, found.end);
  const { result } = showDialog(view, {
    label: "New name",
    input: { name: "name", value, "aria-label": "New name" },
    submitLabel: "Rename",
    class: "cm-seg-rename",
    focus: true,
  });
  const form = await result;
  const name = form === null ? "" : new FormData(form).get("name");
  if (typeof name === "string" && name !== "" && name !== value) {
    await rename(view, document, { offset: found.start, name });
  }
}

/** Renames what stands at a place; tells why where that cannot be. */
export async function rename(
  view: EditorView,
  document: SegDocument,
  { offset, name }: { readonly offset: number; readonly name: string },
): Promise<void> {
  const { doc } = view.state;
  const edits = await document.client.rename(document.file, offset, name);
  if ("refused" in edits) {
    tell(view, document, edits.refused);
    return;
  }
  if (view.state.doc !== doc) return;
  const { here, elsewhere } = byFile(edits, document.file);
  if (elsewhere.length > 0 && document.editElsewhere === undefined) {
    tell(view, document, "this name is used in other files, which cannot be changed from here");
    return;
  }
  if (elsewhere.length > 0) document.editElsewhere?.(elsewhere);
  makeEdits(view, here, "input.rename");
}

/** Goes to where the name at the cursor is declared. */
export const definitionCommand =
  (document: SegDocument): Command =>
  (view) => {
    report(view, showDefinition(view, document));
    return true;
  };

async function showDefinition(view: EditorView, document: SegDocument): Promise<void> {
  const { client, file, goTo } = document;
  const span = await client.definition(file, view.state.selection.main.head);
  if (span === undefined) return;
  if (goTo !== undefined) goTo(span);
  else if (span.file === file) {
    view.dispatch({ selection: { anchor: span.start, head: span.end }, scrollIntoView: true });
  }
}

/** The keys that editors are used to: F2, F12, and Shift-Alt-f. */
export const segKeys = (document: SegDocument): readonly KeyBinding[] => [
  { key: "F2", run: renameCommand(document) },
  { key: "F12", run: definitionCommand(document) },
  { key: "Shift-Alt-f", run: formatCommand(document) },
];
