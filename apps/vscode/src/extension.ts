import { commands, window, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { findServer } from "./find-server.ts";

/** Starts the language server of the project that is open. Called by the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const session = new Session();
  context.subscriptions.push(
    commands.registerCommand("satsuma.restartServer", () => session.restart()),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("satsuma.path")) await session.restart();
    }),
    { dispose: () => void session.stop() },
  );
  await session.start();
}

/** Nothing is left to do: what was started ends with the subscriptions. Called by the editor. */
export function deactivate(): void {
  // The editor asks for the function to be there.
}

/** One server at a time. */
class Session {
  #client: LanguageClient | undefined;

  async start(): Promise<void> {
    const { command, args, cwd, shell } = findServer({
      setting: workspace.getConfiguration("satsuma").get<string>("path") ?? "",
      folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
      platform: process.platform,
    });
    const options = { shell, ...(cwd === undefined ? {} : { cwd }) };
    const client = new LanguageClient(
      "satsuma",
      "Satsuma",
      { command, args: [...args], options },
      { documentSelector: [{ language: "seg" }] },
    );
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      this.#client = undefined;
      await showFailure(command, error);
    }
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.needsStop() === true) await client.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

async function showFailure(command: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const settings = "Open settings";
  const chosen = await window.showErrorMessage(
    `Satsuma could not start \`${command} lsp\`: ${reason}. Install satsuma in the project, or say where it is.`,
    settings,
  );
  if (chosen === settings) {
    await commands.executeCommand("workbench.action.openSettings", "satsuma.path");
  }
}
