import type { IToken } from "chevrotain";
import { endOf } from "../syntax/source.ts";
import { lineEnds } from "./gap.ts";

/** What a stretch between declarations lies between. */
export interface Neighbours {
  /** The text of the declaration before, as it will be. */
  readonly before: string | undefined;
  /** Where the stretch begins: the end of the declaration before, or of the file's start. */
  readonly from: number;
  /** The first token after it, if any. */
  readonly after: IToken | undefined;
  /** The first token of the declaration before. */
  readonly opener: IToken | undefined;
}

/**
 * The text between two declarations: comments, and one empty line where there was one or the declaration before has several
 * lines. A comment further to the right than the declaration that follows belongs to the one before and stays with it.
 */
export function between(
  comments: readonly IToken[],
  { before, from, after, opener }: Neighbours,
  text: string,
): string {
  const edge = columnOf(after ?? opener, text);
  let written = "";
  let end = from;
  let owesBlank = before?.includes("\n") ?? false;
  for (const stop of after === undefined ? comments : [...comments, after]) {
    const ends = lineEnds(text, end, stop);
    const isComment = stop !== after;
    const indent = isComment && before !== undefined ? indentOf(columnOf(stop, text) - edge) : 0;
    const first = before === undefined && written === "";
    if (isComment && !first && ends === 0) written += " ";
    else if (!first) {
      const blank = ends > 1 || (owesBlank && indent === 0);
      if (indent === 0) owesBlank = false;
      written += (blank ? "\n\n" : "\n") + " ".repeat(indent);
    }
    if (isComment) written += stop.image.trimEnd();
    end = endOf(stop);
  }
  return written;
}

/** As far to the right as the lines of a rule are, or as its further conditions are. */
const indentOf = (columns: number): number => (columns <= 0 ? 0 : columns < 4 ? 2 : 4);

function columnOf(token: IToken | undefined, text: string): number {
  const start = token?.startOffset ?? 0;
  if (start === 0) return 0;
  const end = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1));
  return start - end - 1;
}
