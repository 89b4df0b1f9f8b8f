import { MarkupKind } from "vscode-languageserver";
import type { Connection } from "vscode-languageserver";
import { completionItem } from "../convert/completions.ts";
import { locationOf, offsetOf, rangeOf, spanOf } from "../convert/ranges.ts";
import { encodedTokens } from "../convert/semantic-tokens.ts";
import { documentSymbol, workspaceSymbols } from "../convert/symbols.ts";
import { atPlace } from "../server.ts";
import type { Server } from "../server.ts";

/** Answers what can be asked of a text without changing it. */
export function answerReading(server: Server): void {
  const { connection, workspace } = server;
  answerAtPosition(connection, server);
  connection.onDocumentSymbol(
    atPlace(server, ({ project, file, document }) =>
      project.service.symbols(file).map((symbol) => documentSymbol(document, symbol)),
    ),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    workspace.projects().flatMap((project) => workspaceSymbols(project, query)),
  );
  connection.languages.semanticTokens.on(async (params, token) => {
    const tokens = atPlace(server, ({ project, file, document }) =>
      encodedTokens(document, project.service.semanticTokens(file)),
    );
    return (await tokens(params, token)) ?? { data: [] };
  });
  connection.languages.inlayHint.on(
    atPlace(server, ({ project, file, document }, { range }) =>
      project.service.inlayHints(spanOf(document, file, range)).map(({ offset, text }) => ({
        position: document.positionAt(offset),
        label: text,
        paddingLeft: true,
      })),
    ),
  );
}

function answerAtPosition(connection: Connection, server: Server): void {
  connection.onCompletion(
    atPlace(server, ({ project, file, document }, { position }) => ({
      // The service narrows by what stands before the cursor, and must be asked again when that changes.
      isIncomplete: true,
      items: project.service
        .completions(file, offsetOf(document, position))
        .map((completion, rank) => completionItem(document, completion, rank)),
    })),
  );
  connection.onHover(
    atPlace(server, ({ project, file, document }, { position }) => {
      const hover = project.service.hover(file, offsetOf(document, position));
      if (hover === undefined) return null;
      const contents = { kind: MarkupKind.Markdown, value: hover.text };
      return { contents, range: rangeOf(document, hover.span) };
    }),
  );
  connection.onDefinition(
    atPlace(server, ({ project, file, document }, { position }) => {
      const span = project.service.definition(file, offsetOf(document, position));
      return span === undefined ? null : (locationOf(project, span) ?? null);
    }),
  );
  connection.onReferences(
    atPlace(server, ({ project, file, document }, { position, context }) => {
      const offset = offsetOf(document, position);
      const declared = project.service.definition(file, offset);
      return project.service
        .references(file, offset)
        .filter((span) => context.includeDeclaration || !isSame(span, declared))
        .flatMap((span) => locationOf(project, span) ?? []);
    }),
  );
}

interface Stretch {
  readonly file: string;
  readonly start: number;
}

const isSame = (one: Stretch, other: Stretch | undefined): boolean =>
  one.file === other?.file && one.start === other.start;
