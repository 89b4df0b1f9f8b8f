import type { IToken, TokenType } from "chevrotain";
import { nearestNames } from "@satsuma/model";
import type { Declaration } from "../ast.ts";
import { isOneOf, touches } from "./tokens/matching.ts";
import { category, constant, keyword, mark, names } from "./tokens/token-types.ts";

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

/** What each declaration's keyword is, with slips of the finger. */
const openerWords: ReadonlyMap<string, TokenType> = new Map(
  [...openers].map(([type, word]) => [word, type]),
);

/** What comes after a declaration's keyword and name. */
const afterName: ReadonlyMap<TokenType, readonly TokenType[]> = new Map([
  [keyword.Segment, [keyword.Where, constant.Text, keyword.Description]],
  [keyword.Define, [mark.Equals, mark.LeftParen]],
  [keyword.Param, [mark.Colon]],
  [keyword.Tiers, [keyword.Tier, constant.Text, keyword.Description]],
  [keyword.Split, [keyword.Of, constant.Text]],
  [keyword.Expect, [keyword.As, mark.Dot]],
]);

/**
 * The keyword that an unknown word is a slip of, as in `segmnt b where …`: a word that looks like one, where a declaration
 * may begin, with a name and what follows that name. Nothing else in the language has two names in a row.
 */
export function misspeltOpener(tokens: readonly IToken[], i: number): TokenType | undefined {
  const [token, name] = [tokens[i], tokens[i + 1]];
  if (token?.tokenType !== names.Identifier || !isOneOf(name, Object.values(names)))
    return undefined;
  if (isOneOf(tokens[i - 1], wantsName)) return undefined;
  const word = token.image.toLowerCase();
  // Hardly anyone slips at the first letter, and so `percent` is no `segment`.
  const alike = [...openerWords.keys()].filter((opener) => opener.startsWith(word.charAt(0)));
  const [near = ""] = nearestNames(word, alike);
  const meant = openerWords.get(near);
  return meant && isOneOf(tokens[i + 2], afterName.get(meant) ?? []) ? meant : undefined;
}

/** A declaration's keyword opens one unless it is used as a name: after a dot, as a key, or where a condition needs a value. */
function opens(tokens: readonly IToken[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (!openers.has(token.tokenType)) return misspeltOpener(tokens, i) !== undefined;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (previous?.tokenType === mark.Dot || next?.tokenType === mark.Colon) return false;
  if (previous?.tokenType === mark.Minus && touches(previous, token)) return false;
  // After a dot, `where` and its like are names and want nothing.
  const isName = tokens[i - 2]?.tokenType === mark.Dot;
  return isName || !(isOneOf(previous, wantsValue) && isOneOf(next, followsValue));
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

const wantsName: readonly TokenType[] = [
  ...wantsValue,
  ...openers.keys(),
  keyword.Tier,
  keyword.Group,
  keyword.Otherwise,
  keyword.Tags,
  mark.Dot,
  mark.LeftBrace,
  mark.LeftBracket,
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
