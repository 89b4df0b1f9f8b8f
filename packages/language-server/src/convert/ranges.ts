import type { Edit, Span } from "@satsuma/model";
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Project } from "../project.ts";

/** A stretch of a text as editors count. */
export const rangeOf = (
  document: TextDocument,
  { start, end }: Pick<Span, "start" | "end">,
): Range => ({ start: document.positionAt(start), end: document.positionAt(end) });

/** The stretch of a file that an editor means. */
export const spanOf = (document: TextDocument, file: string, { start, end }: Range): Span => ({
  file,
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

/** A place as an offset. */
export const offsetOf = (document: TextDocument, position: Position): number =>
  document.offsetAt(position);

/** Where a stretch is; undefined when its file is gone. */
export function locationOf(project: Project, span: Span): Location | undefined {
  const document = project.document(span.file);
  return document && { uri: project.uri(span.file), range: rangeOf(document, span) };
}

/** An edit of one document. */
export const textEdit = (document: TextDocument, { span, text }: Edit): TextEdit => ({
  range: rangeOf(document, span),
  newText: text,
});

/** Edits in any files of a project. */
export function workspaceEdit(project: Project, edits: readonly Edit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    const document = project.document(edit.span.file);
    if (document === undefined) continue;
    const uri = project.uri(edit.span.file);
    changes[uri] = [...(changes[uri] ?? []), textEdit(document, edit)];
  }
  return { changes };
}
