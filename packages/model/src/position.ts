/** A place in a text as editors count: both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Line and column of an offset. Lines end at `\n`; a `\r` before it belongs to the line.
 * An offset past the end gives the place just after the last character. Cost: linear in the offset.
 */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (
    let next = text.indexOf("\n");
    next !== -1 && next < offset;
    next = text.indexOf("\n", next + 1)
  ) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: Math.min(offset, text.length) - lineStart + 1 };
}
