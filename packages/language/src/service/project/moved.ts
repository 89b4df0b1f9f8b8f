import type { Diagnostic, Edit, Help, Label, Span } from "@satsuma/model";

/** Finds a span of a unit in the file the unit is in. */
export type Move = (span: Span) => Span;

/** An edit of a unit as an edit of its file. */
const movedEdit = ({ span, text }: Edit, move: Move): Edit => ({ span: move(span), text });

/** A diagnostic about a unit as one about its file. */
export function moved(diagnostic: Diagnostic, move: Move): Diagnostic {
  const { primary, secondary, help } = diagnostic;
  return {
    ...diagnostic,
    ...(primary && { primary: movedLabel(primary, move) }),
    ...(secondary && { secondary: secondary.map((label) => movedLabel(label, move)) }),
    ...(help && { help: help.map((one) => movedHelp(one, move)) }),
  };
}

const movedLabel = (label: Label, move: Move): Label => ({ ...label, span: move(label.span) });

const movedHelp = (help: Help, move: Move): Help =>
  help.edits ? { ...help, edits: help.edits.map((edit) => movedEdit(edit, move)) } : help;
