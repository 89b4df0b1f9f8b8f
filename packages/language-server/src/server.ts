import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { CancellationToken, ClientCapabilities, Connection } from "vscode-languageserver";
import type { ServerHost } from "./host.ts";
import type { Place, Workspace } from "./workspace.ts";

/** What the parts of the server share. */
export interface Server {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: ServerHost;
  /** What the editor can do; nothing before it has said so. */
  client: ClientCapabilities;
  /** The folders that the editor has open. */
  folders: readonly string[];
}

/** What a request about a document has. */
export interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers requests about documents that are of a project; about others there is nothing to say. */
export const atPlace =
  <Params extends AboutDocument, Result>(
    { workspace }: Pick<Server, "workspace">,
    answer: (place: Place, params: Params) => Result,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Result | ResponseError | null> => {
    const place = await workspace.place(params.textDocument.uri);
    if (token.isCancellationRequested) return cancelled();
    return place === undefined ? null : answer(place, params);
  };

/** The answer to a request that nobody waits for any more. */
const cancelled = (): ResponseError =>
  new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");

/** The answer where something cannot be done, with the reason to show. */
export const refused = (reason: string): ResponseError =>
  new ResponseError(LSPErrorCodes.RequestFailed, reason);

/** What went wrong, in a line. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
