import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DidChangeTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  ProtocolConnection,
  Range,
} from "vscode-languageserver-protocol/node";

const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
const server = fileURLToPath(new URL("server.ts", import.meta.url));

/** An editor without a screen: it starts a server as a process of its own and speaks to it over its input and output. */
export class Editor {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly messages: string[] = [];
  readonly errors: string[] = [];
  readonly #child: ChildProcess;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #texts = new Map<string, string>();
  #version = 1;

  /** `files` are written into the folder that the editor has open, which is a project where `config` is given. */
  constructor(files: Readonly<Record<string, string>>) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), "satsuma-lsp-")));
    for (const [file, text] of Object.entries(files)) this.write(file, text);
    this.#child = spawn(process.execPath, [...flags, server], { stdio: "pipe" });
    const { stdin, stdout, stderr } = this.#child;
    if (stdin === null || stdout === null || stderr === null) throw new Error("no streams");
    stderr.on("data", (data: Buffer) => this.errors.push(data.toString()));
    const reader = new StreamMessageReader(stdout);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#diagnostics.set(params.uri, params.diagnostics);
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
    });
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.listen();
  }

  async start(capabilities: ClientCapabilities = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: "shop" }],
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  uri(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  async open(file: string, text: string): Promise<void> {
    this.#texts.set(file, text);
    const textDocument = { uri: this.uri(file), languageId: "seg", version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the only place where something stands, as a person who types there would. */
  async replace(file: string, found: string, text: string): Promise<void> {
    const before = this.#texts.get(file) ?? "";
    const range = this.range(file, found);
    this.#texts.set(
      file,
      before.replace(found, () => text),
    );
    this.#version += 1;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file), version: this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /** Where something stands in a file that is open; `inside` characters further for a place within it. */
  at(
    file: string,
    found: string,
    inside = 0,
  ): { textDocument: { uri: string }; position: Position } {
    const { start } = this.range(file, found);
    const position = { line: start.line, character: start.character + inside };
    return { textDocument: { uri: this.uri(file) }, position };
  }

  range(file: string, found: string): Range {
    const text = this.#texts.get(file) ?? "";
    const offset = text.indexOf(found);
    if (offset < 0) throw new RangeError(`${found} is not in ${file}`);
    return { start: positionIn(text, offset), end: positionIn(text, offset + found.length) };
  }

  /** What the server last said is wrong with a file, once it says what is wanted. */
  async diagnostics(
    file: string,
    wanted: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    return this.until(() => {
      const found = this.#diagnostics.get(this.uri(file));
      return found !== undefined && wanted(found) ? found : undefined;
    });
  }

  /** Waits until something is there. */
  async until<Result>(look: () => Result | undefined): Promise<Result> {
    for (let tries = 0; tries < 1000; tries += 1) {
      const result = look();
      if (result !== undefined) return result;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    throw new Error(`it never came; the server said ${this.errors.join("")}`);
  }

  /** Ends the server as the protocol asks, and tells the code that its process ended with. */
  async close(): Promise<number | null> {
    const ended = once(this.#child, "exit");
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true });
    return this.#child.exitCode;
  }
}

/** Lines and characters from 0, in UTF-16 units, as the protocol counts; counted here by other means than the server's. */
function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
