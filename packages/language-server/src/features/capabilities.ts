import { DidChangeWatchedFilesNotification, TextDocumentSyncKind } from "vscode-languageserver";
import { CodeActionKind } from "vscode-languageserver";
import type { InitializeParams, ServerCapabilities } from "vscode-languageserver";
import { fixAllKind } from "../convert/code-actions.ts";
import { legend } from "../convert/semantic-tokens.ts";
import { messageOf } from "../server.ts";
import type { Server } from "../server.ts";
import { lensCommands } from "./lenses.ts";

/** Learns what the editor can do and says what the server can. */
export function agreeOnCapabilities(server: Server, start: () => void): void {
  const { connection } = server;
  connection.onInitialize((params) => {
    server.client = params.capabilities;
    server.folders = foldersOf(params);
    return { capabilities: capabilities(server), serverInfo: { name: "satsuma" } };
  });
  connection.onInitialized(() => {
    watchFiles(server);
    start();
  });
}

const foldersOf = ({ workspaceFolders }: InitializeParams): string[] =>
  (workspaceFolders ?? []).map(({ uri }) => uri).filter((uri) => uri.startsWith("file:"));

function capabilities({ client, host }: Server): ServerCapabilities {
  const pulls = client.textDocument?.diagnostic !== undefined;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [".", " ", "(", '"'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: { legend, full: true },
    inlayHintProvider: true,
    ...(pulls
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    ...(host.execute === undefined
      ? {}
      : {
          codeLensProvider: {},
          executeCommandProvider: { commands: Object.values(lensCommands) },
        }),
  };
}

/** Asks to be told of changes on disk: of rules, and of the config that says what they may name. */
function watchFiles({ connection, client }: Server): void {
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const globs = ["**/*.seg", "**/satsuma.config.*"];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map((globPattern) => ({ globPattern })),
    })
    .catch((error: unknown) => connection.console.error(messageOf(error)));
}
