import type { IToken } from "chevrotain";
import { lex } from "./lexing/lex.ts";
import { endOf } from "./source.ts";
import { classOf } from "./tokens/token-table.ts";
import type { TokenClass } from "./tokens/token-table.ts";
import { mark } from "./tokens/token-types.ts";

/** A stretch of a text to be shown in one way. */
export interface ClassedToken {
  readonly class: TokenClass;
  /** Offset in UTF-16 units. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A text as tokens for colouring, comments among them, in order; white space is left out. Never throws. Cost: linear. */
export function tokenize(text: string): ClassedToken[] {
  const { tokens, comments } = lex(text);
  const words = tokens.map((token, i) => classed(token, asName(tokens[i - 1], tokens[i + 1])));
  const all = [...words, ...comments.map((comment) => classed(comment, false))];
  return all.sort((a, b) => a.start - b.start);
}

function classed(token: IToken, isName: boolean): ClassedToken {
  const plain = classOf(token.tokenType.name);
  const word = plain === "keyword" || plain === "softKeyword" || plain === "unit";
  return { class: word && isName ? "name" : plain, start: token.startOffset, end: endOf(token) };
}

/** Any word is a name after a dot and before a colon. */
const asName = (previous: IToken | undefined, next: IToken | undefined): boolean =>
  previous?.tokenType === mark.Dot || next?.tokenType === mark.Colon;
