import { formatEdits } from "@satsuma/language";
import type { Edit, Span } from "@satsuma/model";
import type { Range, TextEdit } from "vscode-languageserver";
import { editorActions } from "../convert/code-actions.ts";
import { offsetOf, rangeOf, spanOf, textEdit, workspaceEdit } from "../convert/ranges.ts";
import { atPlace, refused } from "../server.ts";
import type { Server } from "../server.ts";

/** Answers what would change a text: renaming, fixes, formatting. */
export function answerWriting(server: Server): void {
  const { connection } = server;
  connection.onPrepareRename(
    atPlace(server, ({ project, file, document }, { position }) => {
      const found = project.service.canRename(file, offsetOf(document, position));
      if ("refused" in found) return refused(found.refused);
      const range = rangeOf(document, found);
      return { range, placeholder: document.getText(range) };
    }),
  );
  connection.onRenameRequest(
    atPlace(server, ({ project, file, document }, { position, newName }) => {
      const offset = offsetOf(document, position);
      const edits = project.service.rename(file, offset, newName);
      return "refused" in edits ? refused(edits.refused) : workspaceEdit(project, edits);
    }),
  );
  connection.onCodeAction(
    atPlace(server, (place, { range, context }) =>
      editorActions(place, spanOf(place.document, place.file, range), context.only),
    ),
  );
  connection.onDocumentFormatting(({ textDocument }) => formatting(server, textDocument.uri));
  connection.onDocumentRangeFormatting(({ textDocument, range }) =>
    formatting(server, textDocument.uri, range),
  );
}

/** The edits that format a document, or the declarations of it that a range touches. Needs no project. */
async function formatting(
  { workspace }: Server,
  uri: string,
  range?: Range,
): Promise<TextEdit[] | null> {
  const document = workspace.held(uri) ?? (await workspace.place(uri))?.document;
  if (document === undefined) return null;
  const wanted = range && spanOf(document, uri, range);
  return formatEdits(uri, document.getText())
    .filter(({ span }) => wanted === undefined || overlaps(span, wanted))
    .map((edit: Edit) => textEdit(document, edit));
}

const overlaps = (one: Span, other: Span): boolean =>
  one.start < Math.max(other.end, other.start + 1) &&
  other.start < Math.max(one.end, one.start + 1);
