import type { IToken, TokenType } from "chevrotain";
import type { Declaration } from "../ast.ts";
import { isOneOf, touches } from "./tokens/matching.ts";
import { category, keyword, mark } from "./tokens/token-types.ts";

/** The tokens of one declaration. `opener` is its first keyword; text before the first declaration has none. */
export interface Chunk {
  readonly opener: IToken | undefined;
  readonly tokens: readonly IToken[];
}

/** The keyword each kind of declaration begins with. */
export const openers: ReadonlyMap<TokenType, Declaration["kind"]> = new Map([
  [keyword.Segment, "segment"],
  [keyword.Define, "define"],
  [keyword.Param, "param"],
  [keyword.Tiers, "tiers"],
  [keyword.Split, "split"],
  [keyword.Expect, "expect"],
]);

/** Cuts the tokens of a file into declarations, so that a mistake in one leaves the others alone. */
export function cut(tokens: readonly IToken[]): Chunk[] {
  const starts = tokens.flatMap((_, i) => (opens(tokens, i) ? [i] : []));
  const chunks = starts.map((start, i) => ({
    opener: tokens[start],
    tokens: tokens.slice(start, starts[i + 1]),
  }));
  const before = tokens.slice(0, starts[0]);
  return before.length === 0 ? chunks : [{ opener: undefined, tokens: before }, ...chunks];
}

/** A declaration's keyword opens one unless it is used as a name: after a dot, as a key, or where a condition needs a value. */
function opens(tokens: readonly IToken[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !openers.has(token.tokenType)) return false;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (previous?.tokenType === mark.Dot || next?.tokenType === mark.Colon) return false;
  if (previous?.tokenType === mark.Minus && touches(previous, token)) return false;
  return !(isOneOf(previous, wantsValue) && isOneOf(next, followsValue));
}

const wantsValue: readonly TokenType[] = [
  keyword.And,
  keyword.Or,
  keyword.Not,
  keyword.Where,
  keyword.Except,
  keyword.Of,
  keyword.By,
  keyword.Per,
  keyword.Is,
  category.Comparator,
  category.Additive,
  mark.Multiplicative,
  mark.LeftParen,
  mark.Comma,
];

const followsValue: readonly TokenType[] = [
  keyword.And,
  keyword.Or,
  keyword.Not,
  keyword.Is,
  keyword.In,
  keyword.Between,
  keyword.Does,
  keyword.Contains,
  keyword.Edge,
  keyword.Matches,
  keyword.Default,
  category.Comparator,
  category.Additive,
  mark.Multiplicative,
  mark.RightParen,
  mark.Comma,
  mark.Dot,
];
