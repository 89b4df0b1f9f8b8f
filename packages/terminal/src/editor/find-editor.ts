import { commandWords } from "./command-words.ts";

/** A program that edits files, and its own arguments. */
export interface Editor {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The editor the user wants: the setting of this program, else `VISUAL`, else `EDITOR`.
 *
 * @returns undefined where none is named
 */
export function findEditor(
  environment: Readonly<Record<string, string | undefined>>,
  setting?: string,
): Editor | undefined {
  const named = [setting, environment["VISUAL"], environment["EDITOR"]];
  for (const command of named) {
    const [program, ...args] = commandWords(command ?? "");
    if (program !== undefined && program !== "") return { program, args };
  }
  return undefined;
}
