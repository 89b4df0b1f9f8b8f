import { linter } from "@codemirror/lint";
import type { Action, Diagnostic as Mark } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Diagnostic, Help } from "@satsuma/model";
import { makeEdits } from "./document.ts";
import type { SegDocument } from "./document.ts";

/** How long after a change mistakes are looked for. */
const delayMs = 150;

/** Marks what is wrong, with a button for each fix. */
export const mistakes = (document: SegDocument): Extension =>
  linter((view) => marks(view, document), { delay: delayMs });

async function marks(view: EditorView, { client, file }: SegDocument): Promise<Mark[]> {
  const { length } = view.state.doc;
  const found = await client.diagnostics(file);
  return found.map((diagnostic) => mark(diagnostic, file, length));
}

/** A mark may not reach past the end of the text, which may have become shorter. */
function mark(
  { code, severity, message, primary, notes = [], help = [] }: Diagnostic,
  file: string,
  length: number,
): Mark {
  const advice = help.filter(({ edits }) => edits === undefined).map(({ text }) => text);
  return {
    from: Math.min(primary?.span.start ?? 0, length),
    to: Math.min(primary?.span.end ?? 0, length),
    severity,
    source: code,
    message: [message, ...notes, ...advice].join("\n"),
    actions: help.flatMap((one) => action(one, file)),
  };
}

/** A fix of this file. Its edits are of the text as it was, so it is offered anew after every change. */
function action({ text, edits }: Help, file: string): Action[] {
  if (edits === undefined || edits.some(({ span }) => span.file !== file)) return [];
  return [{ name: text, apply: (view) => makeEdits(view, edits, "input.fix") }];
}
