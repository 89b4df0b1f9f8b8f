import type { Outline } from "./outline.ts";

/** The lines of an outline as bullets, with notes in parentheses below them, none longer than `columns` unless a single word is. */
export function bullets(parts: readonly Outline[], columns: number, depth = 0): string[] {
  return parts.flatMap(({ text, parts: inner, notes = [] }) => [
    ...wrapped(text, columns, `${"  ".repeat(depth)}- `),
    ...notes.flatMap((note) => wrapped(`(${note})`, columns, "  ".repeat(depth + 1))),
    ...bullets(inner, columns, depth + 1),
  ]);
}

/** A text in lines; the first begins with a mark, the others are set in as far. */
export function wrapped(text: string, columns: number, mark = ""): string[] {
  const lines: string[] = [];
  let line = mark;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = " ".repeat(mark.length);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
