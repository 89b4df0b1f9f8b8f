import type { IToken } from "chevrotain";
import { endOf } from "../syntax/source.ts";
import type { Remark } from "./doc.ts";

/** What stands before a token: comments, and the ends of lines. */
export interface Gap {
  readonly remarks: readonly Remark[];
  /** True where a line ends in it. */
  readonly hasLineEnd: boolean;
  /** True where an empty line is directly before the token, or before the first comment if there are comments. */
  readonly hasBlank: boolean;
}

/** What stands before each of the tokens. `comments` may be those of the whole file. Cost: linear. */
export function gapsBefore(
  tokens: readonly IToken[],
  comments: readonly IToken[],
  text: string,
): Gap[] {
  let next = comments.findIndex((one) => one.startOffset > (tokens[0]?.startOffset ?? 0));
  if (next < 0) next = comments.length;
  return tokens.map((token, i) => {
    const previous = tokens[i - 1];
    if (previous === undefined) return { remarks: [], hasLineEnd: false, hasBlank: false };
    const here: IToken[] = [];
    for (
      let one = comments[next];
      one && one.startOffset < token.startOffset;
      one = comments[next]
    ) {
      here.push(one);
      next += 1;
    }
    return gap(previous, here, token, text);
  });
}

function gap(previous: IToken, comments: readonly IToken[], token: IToken, text: string): Gap {
  const stops = [previous, ...comments, token];
  const ends = stops.slice(1).map((stop, i) => lineEnds(text, endOf(stops[i] ?? stop), stop));
  return {
    remarks: comments.map((comment, i) => ({
      kind: "remark",
      text: comment.image.trimEnd(),
      own: i > 0 || ends[0] !== 0,
      blank: (ends[i] ?? 0) > 1,
      blankAfter: i === comments.length - 1 && (ends[i + 1] ?? 0) > 1,
    })),
    hasLineEnd: ends.some((count) => count > 0),
    hasBlank: (ends[0] ?? 0) > 1,
  };
}

/** How many lines end between a place and a token. */
export const lineEnds = (text: string, from: number, { startOffset }: IToken): number =>
  text.slice(from, startOffset).match(/\r\n|\r|\n/g)?.length ?? 0;
