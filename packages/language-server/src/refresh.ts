import {
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import { messageOf } from "./server.ts";
import type { Server } from "./server.ts";

/** Has the editor ask again for what does not follow from the text that it changed, as far as it can. */
export function refresh({ connection, client: { workspace } }: Server): void {
  const requests = [
    { type: DiagnosticRefreshRequest.type, can: workspace?.diagnostics?.refreshSupport },
    { type: InlayHintRefreshRequest.type, can: workspace?.inlayHint?.refreshSupport },
    { type: SemanticTokensRefreshRequest.type, can: workspace?.semanticTokens?.refreshSupport },
  ];
  for (const { type, can } of requests) {
    if (can !== true) continue;
    connection
      .sendRequest(type)
      .catch((error: unknown) => connection.console.warn(messageOf(error)));
  }
}
