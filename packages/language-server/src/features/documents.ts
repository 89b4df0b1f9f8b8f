import { readFile } from "node:fs/promises";
import { FileChangeType } from "vscode-languageserver";
import type { FileEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { messageOf } from "../server.ts";
import type { Server } from "../server.ts";
import { diskPath } from "../uris.ts";

/**
 * Follows the texts that the editor holds and the files on disk; says when something has changed, and whether that was
 * elsewhere than in a text that the editor holds.
 */
export function followDocuments(server: Server, changed: (isElsewhere: boolean) => void): void {
  const { connection, workspace } = server;
  connection.onDidOpenTextDocument(async ({ textDocument: { uri, version, text } }) => {
    await workspace.hold(TextDocument.create(uri, "seg", version, text));
    changed(false);
  });
  connection.onDidChangeTextDocument(async ({ textDocument: { uri, version }, contentChanges }) => {
    const document = workspace.held(uri);
    if (document === undefined) return;
    await workspace.hold(TextDocument.update(document, contentChanges, version));
    changed(false);
  });
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    await workspace.release(uri);
    changed(false);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    try {
      await takeChanges(server, changes);
    } catch (error) {
      connection.console.error(messageOf(error));
    }
    changed(true);
  });
}

/** A rule file that says something else is read; for all else the project is opened anew, as its files may be others now. */
async function takeChanges({ workspace }: Server, changes: readonly FileEvent[]): Promise<void> {
  const rest: FileEvent[] = [];
  for (const change of changes) {
    const project = workspace.owner(change.uri);
    const file = project?.fileOf(change.uri);
    const isNew = change.type === FileChangeType.Created;
    if (project === undefined || file === undefined || isNew) rest.push(change);
    else project.setOnDisk(file, await textOnDisk(change.uri));
  }
  if (rest.length > 0) await workspace.reopen();
}

async function textOnDisk(uri: string): Promise<string | undefined> {
  const path = diskPath(uri);
  try {
    return path === undefined ? undefined : await readFile(path, "utf8");
  } catch {
    // It is gone again, or cannot be read: to the rules that is the same.
    return undefined;
  }
}
