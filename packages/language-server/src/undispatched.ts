import { LSPErrorCodes } from "vscode-languageserver";
import type { Message, ResponseMessage } from "vscode-languageserver";

/** Answers a request that was cancelled before its turn came, so that it is never begun. */
export function undispatched(message: Message): ResponseMessage | undefined {
  if (!("id" in message)) return undefined;
  const { id } = message;
  if (typeof id !== "string" && typeof id !== "number") return undefined;
  return {
    jsonrpc: "2.0",
    id,
    error: { code: LSPErrorCodes.RequestCancelled, message: "cancelled" },
  };
}
