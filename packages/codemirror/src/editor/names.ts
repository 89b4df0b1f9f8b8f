import { highlightingFor } from "@codemirror/language";
import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import type { EditorState, Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";
import type { DecorationSet, PluginValue, ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Tag } from "@lezer/highlight";
import type { SemanticToken } from "@satsuma/language";
import type { SegDocument } from "./document.ts";
import { report } from "./report.ts";

/** How long after a change the names are looked up. */
const delayMs = 100;

/** What is coloured by what it stands for, which the lexer cannot know; all else has its colour from there. */
const tagOfKind: Readonly<Partial<Record<SemanticToken["kind"], Tag>>> = {
  keyword: tags.keyword,
  attribute: tags.propertyName,
  field: tags.propertyName,
  events: tags.className,
  segment: tags.className,
  define: tags.className,
  param: tags.className,
  trait: tags.namespace,
  function: tags.function(tags.variableName),
};

/** Colours words by what they stand for, once the service has said so. */
export const names = (document: SegDocument): Extension => [
  coloured,
  ViewPlugin.define((view) => new Colouring(document, view)),
];

const recoloured = StateEffect.define<DecorationSet>();

const coloured = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    const latest = effects.findLast((effect) => effect.is(recoloured));
    return latest?.value ?? marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Colouring implements PluginValue {
  readonly #document: SegDocument;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: SegDocument, view: EditorView) {
    this.#document = document;
    this.#schedule(view);
  }

  update({ docChanged, view }: ViewUpdate): void {
    if (docChanged) this.#schedule(view);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(view: EditorView): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => report(view, this.#colour(view)), delayMs);
  }

  async #colour(view: EditorView): Promise<void> {
    const { doc } = view.state;
    const { client, file } = this.#document;
    const tokens = await client.semanticTokens(file);
    const isGone = this.#timer === undefined;
    if (isGone || view.state.doc !== doc) return;
    view.dispatch({ effects: recoloured.of(marks(view.state, tokens)) });
  }
}

function marks(state: EditorState, tokens: readonly SemanticToken[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { span, kind } of tokens) {
    const tag = tagOfKind[kind];
    const style = tag === undefined ? null : highlightingFor(state, [tag]);
    if (style !== null) builder.add(span.start, span.end, Decoration.mark({ class: style }));
  }
  return builder.finish();
}
