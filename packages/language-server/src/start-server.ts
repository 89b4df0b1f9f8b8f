import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver";
import { followDocuments } from "./features/documents.ts";
import { answerLenses } from "./features/lenses.ts";
import { answerDiagnostics } from "./features/pull-diagnostics.ts";
import { DiagnosticPublisher } from "./features/push-diagnostics.ts";
import { answerReading } from "./features/reading.ts";
import { answerWriting } from "./features/writing.ts";
import { agreeOnCapabilities } from "./features/capabilities.ts";
import type { ServerHost } from "./host.ts";
import { refresh } from "./refresh.ts";
import { messageOf } from "./server.ts";
import type { Server } from "./server.ts";
import { showError } from "./show.ts";
import { undispatched } from "./undispatched.ts";
import { Workspace } from "./workspace.ts";

/** What the server reads from and writes to, such as `process.stdin` and `process.stdout`. */
export interface ServerStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Serves one editor by the Language Server Protocol until it says `exit` or the input ends, and then ends the process, as the
 * protocol asks. Nothing else may be written to the output meanwhile. The promise settles when the server ends.
 */
export function startServer({ input, output }: ServerStreams, host: ServerHost): Promise<void> {
  const connection = createConnection(input, output, {
    connectionStrategy: { cancelUndispatched: undispatched },
  });
  return serve(connection, host);
}

/** Serves an editor over a connection that is made already, but does not listen yet. */
export function serve(connection: Connection, host: ServerHost): Promise<void> {
  const workspace = new Workspace(host, (message) => {
    showError(connection, message);
  });
  const server: Server = { connection, workspace, host, client: {}, folders: [] };
  agreeOnCapabilities(server, () => {
    start(server).catch((error: unknown) => connection.console.error(messageOf(error)));
  });
  const publisher = new DiagnosticPublisher(server);
  followDocuments(server, (isElsewhere) => {
    if (server.client.textDocument?.diagnostic === undefined) publisher.schedule();
    else if (isElsewhere) refresh(server);
  });
  answerReading(server);
  answerWriting(server);
  answerLenses(server);
  answerDiagnostics(server);
  const ended = new Promise<void>((resolve) => {
    connection.onExit(() => resolve());
  });
  connection.listen();
  return ended;

  /** Opens the projects of the folders that the editor has open, so that they are checked before a file of them is open. */
  async function start({ folders, client }: Server): Promise<void> {
    await Promise.all(folders.map((uri) => workspace.open(fileURLToPath(uri))));
    if (client.textDocument?.diagnostic === undefined) publisher.schedule();
    else refresh(server);
  }
}
