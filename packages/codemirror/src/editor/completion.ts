import { pickedCompletion } from "@codemirror/autocomplete";
import type {
  Completion as Option,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import type { Completion } from "@satsuma/language";
import type { SegDocument } from "./document.ts";

/** The icon of each kind of thing that may be written. */
const types: Readonly<Record<Completion["kind"], string>> = {
  keyword: "keyword",
  attribute: "property",
  events: "class",
  field: "property",
  segment: "type",
  define: "variable",
  param: "constant",
  trait: "namespace",
  function: "function",
  value: "text",
  period: "keyword",
  unit: "keyword",
  snippet: "text",
};

/** What may be written at the cursor, when it is asked for or a word has been begun. */
export const completionSource =
  ({ client, file }: SegDocument): CompletionSource =>
  async (context) => {
    const isBegun = context.matchBefore(/[\w.`"]$/) !== null;
    if (!context.explicit && !isBegun) return null;
    const found = await client.completions(file, context.pos);
    return context.aborted || found.length === 0 ? null : result(context, found);
  };

// The service has narrowed the list and put it in order; each change of the text asks it again.
const result = ({ pos }: CompletionContext, found: readonly Completion[]): CompletionResult => ({
  from: Math.min(...found.map(({ edit }) => edit.span.start)),
  options: found.map((completion, rank) => option(completion, found.length - rank, pos)),
  filter: false,
});

function option(
  { label, kind, detail, description, edit }: Completion,
  boost: number,
  pos: number,
): Option {
  return {
    label,
    type: types[kind],
    boost: Math.min(boost, 99),
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined ? {} : { info: description }),
    apply(view, completion, _from, to) {
      const { start, end } = edit.span;
      const typed = to - pos;
      view.dispatch({
        changes: { from: start, to: end + typed, insert: edit.text },
        selection: { anchor: start + edit.text.length },
        userEvent: "input.complete",
        annotations: pickedCompletion.of(completion),
      });
    },
  };
}
