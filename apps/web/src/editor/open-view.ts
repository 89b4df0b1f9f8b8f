import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
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
import { changedStretch } from "./changed-stretch.ts";
import { styleNonce } from "./style-nonce.ts";

/** What an editor begins with, and whom it tells what is done in it. */
export interface ViewOptions {
  readonly parent: HTMLElement;
  readonly document: SegDocument;
  readonly text: string;
  /** Where the cursor is put. */
  readonly at: number;
  readonly write: (text: string) => void;
  readonly move: (offset: number) => void;
}

/** An editor of a rule file. */
export interface RuleView {
  readonly view: EditorView;
  /** Takes over a text that was changed elsewhere: by a fix, a builder, or by being discarded. Texts of its own come back and are known. */
  readonly follow: (text: string) => void;
  readonly look: (how: { readonly isDark: boolean; readonly isReadOnly: boolean }) => void;
}

/** Opens an editor in an element of the page. */
export function openView(options: ViewOptions): RuleView {
  const { parent, document, text, at, write, move } = options;
  const looks = new Compartment();
  const told: string[] = [];
  const listener = EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
    if (docChanged) {
      told.push(state.doc.toString());
      write(state.doc.toString());
    }
    if (docChanged || selectionSet) move(state.selection.main.head);
  });
  const view = new EditorView({
    doc: text,
    selection: { anchor: Math.min(at, text.length) },
    extensions: [
      EditorView.cspNonce.of(styleNonce()),
      looks.of([]),
      ...usual,
      seg(document),
      listener,
    ],
    parent,
  });
  view.dispatch({
    effects: EditorView.scrollIntoView(view.state.selection.main, { y: "center" }),
  });
  return {
    view,
    follow(next) {
      // Who types fast is ahead of the page: what comes back then is older than what stands here.
      const known = told.lastIndexOf(next);
      told.splice(0, known + 1);
      if (known !== -1) return;
      replace(view, next);
      // What was told before is not what stands here now: coming back, it is to be taken over again.
      told.length = 0;
    },
    look: ({ isDark, isReadOnly }) =>
      view.dispatch({
        effects: looks.reconfigure([
          EditorView.theme({}, { dark: isDark }),
          EditorState.readOnly.of(isReadOnly),
        ]),
      }),
  };
}

function replace(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({ changes: changedStretch(view.state.doc.toString(), text) });
}

const usual: readonly Extension[] = [
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  closeBrackets(),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    "aria-label": "Rule text",
    spellcheck: "false",
    tabindex: "0",
  }),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
];
