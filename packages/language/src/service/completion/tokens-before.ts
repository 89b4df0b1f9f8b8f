import type { IToken, TokenType } from "chevrotain";
import { unquote } from "../../syntax/lexing/escapes.ts";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { category, keyword, mark, names } from "../../syntax/tokens/token-types.ts";

const opening: readonly TokenType[] = [mark.LeftParen, mark.LeftBracket, mark.LeftBrace];
const closing: readonly TokenType[] = [mark.RightParen, mark.RightBracket, mark.RightBrace];

/** The places of the brackets that are open at the end, innermost first. */
export function openBrackets(tokens: readonly IToken[]): number[] {
  const open: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (isOneOf(token, opening)) open.unshift(i);
    else if (isOneOf(token, closing)) open.shift();
  }
  return open;
}

/** The place of the bracket that one closes; -1 where there is none. */
function opens(tokens: readonly IToken[], close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (isOneOf(tokens[i], closing)) depth += 1;
    else if (isOneOf(tokens[i], opening)) depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** The names of the path that ends at a place, in order, and where it begins; undefined where none ends there. */
export function pathEnding(
  tokens: readonly IToken[],
  end: number,
): { readonly names: readonly string[]; readonly start: number } | undefined {
  const found: string[] = [];
  let i = end;
  for (;;) {
    if (isOneOf(tokens[i], [mark.RightParen])) i = opens(tokens, i) - 1;
    const token = tokens[i];
    if (token === undefined || !isOneOf(token, [category.Word])) return undefined;
    found.unshift(nameOf(token));
    if (!isOneOf(tokens[i - 1], [mark.Dot])) return { names: found, start: i };
    i -= 2;
  }
}

/** What a token names. */
export const nameOf = (token: IToken): string =>
  token.tokenType === names.QuotedName ? unquote(token.image) : token.image;

/** Where a test begins at the level of the last token: at `is`, `in`, a comparison sign; -1 where there is none. */
export function testBefore(tokens: readonly IToken[], from: number): number {
  for (let i = from; i >= 0; i--) {
    if (isOneOf(tokens[i], closing)) i = opens(tokens, i);
    else if (isOneOf(tokens[i], tests)) return firstOfTest(tokens, i);
    else if (isOneOf(tokens[i], [...opening, ...ends]) && !isBetween(tokens, i)) return -1;
  }
  return -1;
}

/** `is not in`, `not between`, `does not contain`: a test of several words. */
function firstOfTest(tokens: readonly IToken[], i: number): number {
  const before = tokens[i - 1];
  return isOneOf(before, [keyword.Not, keyword.Is, keyword.Does]) ? firstOfTest(tokens, i - 1) : i;
}

/** `and` of `between … and`. */
const isBetween = (tokens: readonly IToken[], at: number): boolean =>
  isOneOf(tokens[at], [keyword.And]) &&
  isOneOf(tokens[testBefore(tokens, at - 1)], [keyword.Between]);

/** Where the value begins that is tested at a place. */
export function valueStart(tokens: readonly IToken[], test: number): number {
  let start = test;
  for (let i = test - 1; i >= 0; i--) {
    if (isOneOf(tokens[i], closing)) i = opens(tokens, i);
    else if (isOneOf(tokens[i], [keyword.Where]) && isFilter(tokens, i)) continue;
    else if (
      isOneOf(tokens[i], [...opening, ...ends, ...tests.filter((type) => type !== keyword.In)])
    )
      return start;
    start = i;
  }
  return start;
}

/** `where` after the events of an aggregate, and not at the head of a rule. */
function isFilter(tokens: readonly IToken[], where: number): boolean {
  const path = pathEnding(tokens, where - 1);
  return path !== undefined && isOneOf(tokens[path.start - 1], [keyword.Of, keyword.Distinct]);
}

const tests: readonly TokenType[] = [
  keyword.Is,
  keyword.In,
  keyword.Between,
  keyword.Contains,
  keyword.Edge,
  keyword.Matches,
  category.Comparator,
];

const ends: readonly TokenType[] = [
  keyword.And,
  keyword.Or,
  keyword.Not,
  keyword.Where,
  keyword.Except,
  keyword.By,
  keyword.Has,
  keyword.Then,
  mark.Comma,
  mark.Colon,
];
