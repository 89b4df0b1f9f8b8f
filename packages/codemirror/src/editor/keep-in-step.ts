import { ViewPlugin } from "@codemirror/view";
import type { EditorView, PluginValue, ViewUpdate } from "@codemirror/view";
import type { Extension } from "@codemirror/state";
import type { SegDocument } from "./document.ts";
import { report } from "./report.ts";

/** Gives the service the text, at once and after every change, before anything is asked about it. */
export const keepInStep = (document: SegDocument): Extension =>
  ViewPlugin.define((view) => new Step(document, view));

class Step implements PluginValue {
  readonly #document: SegDocument;

  constructor(document: SegDocument, view: EditorView) {
    this.#document = document;
    this.#send(view);
  }

  update({ docChanged, view }: ViewUpdate): void {
    if (docChanged) this.#send(view);
  }

  #send(view: EditorView): void {
    const { client, file } = this.#document;
    report(view, client.setFile(file, view.state.doc.toString()));
  }
}
