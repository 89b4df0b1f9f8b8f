import type { Declaration, SourceFile } from "@satsuma/language";

/** A stretch of a text, in UTF-16 units; `end` exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A declaration with the comments that belong to it: those in the lines right above it, behind it in its last line, and in the lines right
 * below it that stand further to the right than it does.
 */
export function extentOf({ span }: Declaration, { comments }: SourceFile, text: string): Extent {
  const own = new Set(comments.map((comment) => comment.span.start));
  const column = columnOf(span.start, text);
  let { start } = span;
  for (let above = lineAbove(start, text); above !== undefined; above = lineAbove(start, text)) {
    if (!own.has(above) || columnOf(above, text) > column) break;
    start = above;
  }
  let end = withComment(span.end, text, own) ?? span.end;
  for (let below = firstBelow(end, text); below !== undefined; below = firstBelow(end, text)) {
    if (!own.has(below) || columnOf(below, text) <= column) break;
    end = endOfLine(below, text);
  }
  return { start, end };
}

/** Where the comment behind a place in the same line ends. */
function withComment(end: number, text: string, comments: ReadonlySet<number>): number | undefined {
  const next = end + leadingSpace(text.slice(end));
  return comments.has(next) ? endOfLine(next, text) : undefined;
}

/** Where the text of the line above begins; undefined in the first line. */
function lineAbove(place: number, text: string): number | undefined {
  const start = startOfLine(place, text);
  if (start === 0) return undefined;
  const above = startOfLine(start - 1, text);
  return above + leadingSpace(text.slice(above));
}

/** Where the text of the line below begins; undefined in the last line. */
function firstBelow(place: number, text: string): number | undefined {
  const end = text.indexOf("\n", place);
  return end === -1 ? undefined : end + 1 + leadingSpace(text.slice(end + 1));
}

const leadingSpace = (text: string): number => /^[^\S\n]*/u.exec(text)?.[0].length ?? 0;

const startOfLine = (place: number, text: string): number =>
  place === 0 ? 0 : text.lastIndexOf("\n", place - 1) + 1;

function endOfLine(place: number, text: string): number {
  const end = text.indexOf("\n", place);
  const line = text.slice(place, end === -1 ? text.length : end);
  return place + line.trimEnd().length;
}

const columnOf = (place: number, text: string): number => place - startOfLine(place, text);
