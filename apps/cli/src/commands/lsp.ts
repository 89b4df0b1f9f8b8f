import { startServer } from "@satsuma/language-server";
import { editorHost } from "../lsp/editor-host.ts";
import { ownOutput } from "../lsp/own-output.ts";
import type { Run } from "./command.ts";

/** Serves an editor on stdin and stdout until it leaves. */
export const lsp: Run = async ({ options, folder, terminal, signal }) => {
  const host = editorHost({
    project: options.project,
    folder,
    now: () => new Date().toISOString(),
    style: terminal.messageStyle,
  });
  const served = startServer({ input: process.stdin, output: ownOutput(process) }, host);
  await Promise.race([served, aborted(signal)]);
  return undefined;
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("interrupted")), { once: true });
  });
