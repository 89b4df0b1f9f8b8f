import type { Command } from "../command.ts";

const editing = (title: string, doc: string, keys: readonly string[]) =>
  ({ title, doc, keys, groups: ["line"] }) as const;

/** What can be done with the text that is typed in one line: a filter, a name, a search. */
export const lineCommands = {
  "line-left": editing("left", "Moves the cursor one character to the left.", ["left", "ctrl+b"]),
  "line-right": editing("right", "Moves the cursor one character to the right.", [
    "right",
    "ctrl+f",
  ]),
  "line-word-left": editing("word left", "Moves the cursor to the beginning of the word.", [
    "alt+b",
    "ctrl+left",
    "alt+left",
  ]),
  "line-word-right": editing("word right", "Moves the cursor behind the end of the word.", [
    "alt+f",
    "ctrl+right",
    "alt+right",
  ]),
  "line-start": editing("to the start", "Moves the cursor to the start of the line.", [
    "home",
    "ctrl+a",
  ]),
  "line-end": editing("to the end", "Moves the cursor to the end of the line.", ["end", "ctrl+e"]),
  "line-erase": editing("erase", "Takes the character before the cursor away.", ["backspace"]),
  "line-erase-after": editing("erase after", "Takes the character after the cursor away.", [
    "delete",
    "ctrl+d",
  ]),
  "line-erase-word": editing("erase the word", "Takes the word before the cursor away.", [
    "ctrl+w",
    "alt+backspace",
  ]),
  "line-erase-start": editing("erase to the start", "Takes everything before the cursor away.", [
    "ctrl+u",
  ]),
  "line-erase-end": editing("erase to the end", "Takes everything after the cursor away.", [
    "ctrl+k",
  ]),
} as const satisfies Record<string, Command>;

export type LineCommand = keyof typeof lineCommands;
