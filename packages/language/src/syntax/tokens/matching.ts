import { tokenMatcher } from "chevrotain";
import type { IToken, TokenType } from "chevrotain";

/** True when a token is of one of the types, or of one of the categories. */
export const isOneOf = (token: IToken | undefined, types: readonly TokenType[]): boolean =>
  token !== undefined && types.some((type) => tokenMatcher(token, type));

/** True when nothing stands between two tokens. */
export const touches = (token: IToken, next: IToken): boolean =>
  token.startOffset + token.image.length === next.startOffset;
