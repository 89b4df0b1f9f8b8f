import { positionAt } from "@satsuma/model";
import type { Span } from "@satsuma/model";
import { clusters, printable } from "./printable.ts";
import type { TextWidth } from "./printable.ts";

/** The line a span begins on, fit to be shown. */
export interface Excerpt {
  readonly line: number;
  readonly column: number;
  /** The line as shown: cropped where it is long, tabs and control characters replaced. */
  readonly shown: string;
  /** Columns on the screen before the span, and under it; the span has at least one. */
  readonly before: number;
  readonly under: number;
  /** The line the span ends on, when that is a later one. */
  readonly goesOnTo?: number;
}

/** What to show of a span, in no more than so many columns. */
export function excerpt(text: string, span: Span, columns: number, widthOf: TextWidth): Excerpt {
  const { line, column } = positionAt(text, span.start);
  const lineStart = span.start - (column - 1);
  const lineEnd = endOfLine(text, span.start);
  const lastLine = positionAt(text, Math.max(span.start, span.end - 1)).line;
  const end = Math.min(span.end, lineEnd);
  const parts = cropped(
    {
      before: printable(text.slice(lineStart, span.start)),
      marked: printable(text.slice(span.start, end)),
      after: printable(text.slice(end, lineEnd)),
    },
    columns,
    widthOf,
  );
  return {
    line,
    column,
    shown: `${parts.before}${parts.marked}${parts.after}`.trimEnd(),
    before: widthOf(parts.before),
    under: Math.max(1, widthOf(parts.marked)),
    ...(lastLine > line ? { goesOnTo: lastLine } : {}),
  };
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  const end = newline === -1 ? text.length : newline;
  return text[end - 1] === "\r" ? Math.max(from, end - 1) : end;
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A long line keeps what is marked, up to half of the room before it, and as much after it as fits. */
function cropped({ before, marked, after }: Parts, columns: number, widthOf: TextWidth): Parts {
  if (widthOf(before + marked + after) <= columns) return { before, marked, after };
  const shownMark = head(marked, columns - 2, widthOf);
  const roomBefore = Math.max(
    columns - 2 - widthOf(shownMark) - widthOf(after),
    Math.min(Math.floor(columns / 2), columns - 2 - widthOf(shownMark)),
    0,
  );
  const shownBefore = tail(before, roomBefore, widthOf);
  const room = columns - widthOf(shownBefore) - widthOf(shownMark);
  return { before: shownBefore, marked: shownMark, after: head(after, room, widthOf) };
}

function head(text: string, columns: number, widthOf: TextWidth): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  for (const character of clusters(text)) {
    if (widthOf(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function tail(text: string, columns: number, widthOf: TextWidth): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  for (const character of clusters(text).toReversed()) {
    if (widthOf(character + kept) > columns - 1) break;
    kept = character + kept;
  }
  return `…${kept}`;
}
