import type { Editor } from "./find-editor.ts";

/** How editors are told a line. */
type Way = (file: string, line: number) => readonly string[];

const plus: Way = (file, line) => [`+${line}`, file];
const colon: Way = (file, line) => [`${file}:${line}`];
const goto: Way = (file, line) => ["--goto", `${file}:${line}`];

/** By the name of the program; each as its own manual says. */
const ways: readonly (readonly [Way, readonly string[]])[] = [
  [
    plus,
    ["vi", "vim", "nvim", "view", "ex", "nano", "pico", "emacs", "emacsclient", "joe", "jed", "ne"],
  ],
  [plus, ["mg", "micro", "kak", "gedit", "mcedit", "gvim", "nvi", "vis", "amp"]],
  [colon, ["hx", "helix", "subl", "zed", "zeditor", "lapce"]],
  [goto, ["code", "code-insiders", "codium", "cursor", "windsurf"]],
  [(file, line) => ["--line", String(line), file], ["kate", "idea", "webstorm", "mate"]],
];

/** What an editor is called with to open a file at a line: its own arguments, and where its way is known, the line. */
export function editorArguments(
  { program, args }: Editor,
  file: string,
  line: number | undefined,
): readonly string[] {
  const way = line === undefined ? undefined : wayOf(program);
  return [...args, ...(way === undefined || line === undefined ? [file] : way(file, line))];
}

const wayOf = (program: string): Way | undefined => {
  const name = (program.split(/[/\\]/u).at(-1) ?? program).replace(/\.(?:exe|cmd|bat)$/iu, "");
  return ways.find(([, names]) => names.includes(name))?.[0];
};
