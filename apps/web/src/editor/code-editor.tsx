import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorState } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { seg } from "@satsuma/codemirror";
import type { SegDocument } from "@satsuma/codemirror";
import { useEffect, useRef } from "react";
import { useIsDark } from "./use-is-dark.ts";

interface CodeEditorProps {
  readonly document: SegDocument;
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly write: (text: string) => void;
  readonly move: (offset: number) => void;
  /** Where the cursor is put at first. */
  readonly at: number;
  /** Given the view once it is there. */
  readonly opened: (view: EditorView) => void;
}

/** A rule file as text, with colours, completion, mistakes and fixes of the language service. */
export function CodeEditor(props: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const dark = useRef(new Compartment());
  const isDark = useIsDark();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (place.current === null) return;
    const given = latest.current;
    const made = new EditorView({
      doc: given.text,
      selection: { anchor: Math.min(given.at, given.text.length) },
      extensions: [
        dark.current.of([]),
        ...looks(given.isReadOnly),
        seg(given.document),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (docChanged) latest.current.write(state.doc.toString());
          if (docChanged || selectionSet) latest.current.move(state.selection.main.head);
        }),
      ],
      parent: place.current,
    });
    made.dispatch({
      effects: EditorView.scrollIntoView(made.state.selection.main, { y: "center" }),
    });
    view.current = made;
    given.opened(made);
    return () => made.destroy();
  }, [props.document]);
  useEffect(() => {
    const theme = EditorView.theme({}, { dark: isDark });
    view.current?.dispatch({ effects: dark.current.reconfigure(theme) });
  }, [isDark, props.document]);
  useEffect(() => follow(view.current, props.text), [props.text]);
  return <div ref={place} className="code-editor" />;
}

/** Takes over a text that was changed elsewhere: by a fix, a builder, or by being discarded. */
function follow(view: EditorView | null, text: string): void {
  if (view === null || view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

const looks = (isReadOnly: boolean): Extension[] => [
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  closeBrackets(),
  EditorView.lineWrapping,
  EditorState.readOnly.of(isReadOnly),
  EditorView.contentAttributes.of({ "aria-label": "Rule text", spellcheck: "false" }),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
];
