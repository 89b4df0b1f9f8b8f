import type { LineCommand } from "../commands/list/line-commands.ts";

/** Text that is typed, and where the next character goes, in UTF-16 units. */
export interface Line {
  readonly text: string;
  readonly cursor: number;
}

/** The line after something was typed at its cursor. */
export const typedInto = ({ text, cursor }: Line, added: string): Line => ({
  text: text.slice(0, cursor) + added + text.slice(cursor),
  cursor: cursor + added.length,
});

/** What each command makes of a line. A character is what is read as one: an emoji with its parts, a letter with its accents. */
export const lineEdits: Readonly<Record<LineCommand, (line: Line) => Line>> = {
  "line-left": (line) => at(line, before(line).length - lastCharacter(line).length),
  "line-right": (line) => at(line, line.cursor + firstCharacter(line).length),
  "line-word-left": (line) => at(line, before(line).length - lastWord(line).length),
  "line-word-right": (line) => at(line, line.cursor + firstWord(line).length),
  "line-start": (line) => at(line, 0),
  "line-end": (line) => at(line, line.text.length),
  "line-erase": (line) => erasedBefore(line, lastCharacter(line).length),
  "line-erase-after": (line) => erasedAfter(line, firstCharacter(line).length),
  "line-erase-word": (line) => erasedBefore(line, lastWord(line).length),
  "line-erase-start": (line) => erasedBefore(line, line.cursor),
  "line-erase-end": (line) => erasedAfter(line, line.text.length),
};

const at = ({ text }: Line, cursor: number): Line => ({ text, cursor });

const before = ({ text, cursor }: Line): string => text.slice(0, cursor);
const after = ({ text, cursor }: Line): string => text.slice(cursor);

const erasedBefore = (line: Line, length: number): Line => ({
  text: line.text.slice(0, line.cursor - length) + after(line),
  cursor: line.cursor - length,
});

const erasedAfter = (line: Line, length: number): Line => ({
  text: before(line) + line.text.slice(line.cursor + length),
  cursor: line.cursor,
});

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const lastCharacter = (line: Line): string =>
  [...graphemes.segment(before(line))].at(-1)?.segment ?? "";

const firstCharacter = (line: Line): string =>
  graphemes.segment(after(line)).containing(0)?.segment ?? "";

const lastWord = (line: Line): string => /\S*\s*$/u.exec(before(line))?.[0] ?? "";

const firstWord = (line: Line): string => /^\s*\S*/u.exec(after(line))?.[0] ?? "";
