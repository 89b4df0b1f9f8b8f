import type { Diagnostic, Edit } from "@satsuma/model";
import { parseFile } from "../syntax/parse-file.ts";
import { piecesOf } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { refusal } from "./refusal.ts";
import { saysTheSame } from "./same.ts";
import type { Read } from "./same.ts";

/** A file as it should look. */
export interface Formatted {
  readonly text: string;
  readonly changed: boolean;
  /** One error for each declaration that could not be read and stayed as it was; or that the formatter failed. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Formats a `.seg` file: line ends, spaces, the one way of writing what can be written in several. Declarations that do not
 * parse stay as they are. Before it returns, it reads its own result: where that would say anything else than the text did, it
 * returns the text and `RULES_FORMAT`. Never throws. Cost: linear.
 */
export function formatFile(file: string, text: string): Formatted {
  const { pieces, diagnostics } = formatted(file, text);
  const result = pieces.map((piece) => piece.text).join("");
  return { text: result, changed: result !== text, diagnostics };
}

/** What `formatFile` would change, declaration by declaration. */
export function formatEdits(file: string, text: string): readonly Edit[] {
  return formatted(file, text)
    .pieces.filter((piece) => piece.text !== text.slice(piece.start, piece.end))
    .map(({ start, end, text: written }) => ({ span: { file, start, end }, text: written }));
}

function formatted(
  file: string,
  text: string,
): { readonly pieces: readonly Piece[]; readonly diagnostics: readonly Diagnostic[] } {
  const before: Read = { text, file: parseFile(text, file) };
  const pieces = piecesOf(text, before.file);
  const result = pieces.map((piece) => piece.text).join("");
  const failure = changedMeaning(before, { text: result, file: parseFile(result, file) });
  if (failure === undefined) return { pieces, diagnostics: before.file.diagnostics };
  return {
    pieces: [{ start: 0, end: text.length, text }],
    diagnostics: [...before.file.diagnostics, failure],
  };
}

/** The error to give instead of a result that says anything else than the text it was made from. */
export const changedMeaning = (before: Read, after: Read): Diagnostic | undefined =>
  saysTheSame(before, after) ? undefined : refusal(before.file.source.file);
