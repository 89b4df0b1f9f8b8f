import { spawn } from "node:child_process";
import { editorArguments } from "./at-line.ts";
import type { Editor } from "./find-editor.ts";

/**
 * Opens a file in an editor that has the terminal for itself, until it is closed.
 *
 * @returns why it did not go well, for the user; undefined where it did
 */
export function runEditor(
  editor: Editor,
  file: string,
  line: number | undefined,
): Promise<string | undefined> {
  const { program } = editor;
  return new Promise((resolve) => {
    const child = spawn(program, [...editorArguments(editor, file, line)], { stdio: "inherit" });
    child.once("error", (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === "ENOENT"
          ? `the editor "${program}" is not there: set VISUAL or EDITOR to one that is`
          : `the editor "${program}" could not be started: ${error.message}`,
      ),
    );
    child.once("close", (code, signal) => resolve(endOf(program, code, signal)));
  });
}

function endOf(program: string, code: number | null, signal: string | null): string | undefined {
  if (signal !== null) return `the editor "${program}" was ended by ${signal}`;
  return code === 0 ? undefined : `the editor "${program}" ended with ${code}`;
}
