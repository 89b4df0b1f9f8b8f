import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Connection } from "vscode-languageserver";
import { messageOf } from "./server.ts";

/** Shows a message to the person at the editor. Told, not asked: nobody has to answer. */
export const showInfo = (connection: Connection, message: string): void =>
  show(connection, MessageType.Info, message);

/** Shows what went wrong to the person at the editor. */
export const showError = (connection: Connection, message: string): void =>
  show(connection, MessageType.Error, message);

function show(connection: Connection, type: MessageType, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type, message })
    .catch((error: unknown) => connection.console.error(messageOf(error)));
}
