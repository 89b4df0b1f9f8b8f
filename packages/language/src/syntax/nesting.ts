import type { IToken, TokenType } from "chevrotain";
import { keyword, mark } from "./tokens/token-types.ts";

/** How deep a declaration may nest. Parsing deeper could exhaust the stack. */
export const deepest = 64;

/** How high the tree of one expression may become: every operator of a chain adds one. */
export const highest = 512;

/** What is nested too deeply, from which token on. */
export interface TooDeep {
  readonly token: IToken;
  readonly what: "levels" | "operators";
}

/** What is open at one level of brackets. */
interface Level {
  /** Words such as `not` and `since` in a row, each nested in the one before. */
  chain: number;
  operators: number;
  /** The highest tree in brackets within the current part. */
  inner: number;
  /** The highest part so far. */
  highest: number;
}

/** Finds the token at which a declaration nests too deeply. Counts, so that it cannot itself nest. Cost: linear. */
export function tooDeep(tokens: readonly IToken[]): TooDeep | undefined {
  const levels: Level[] = [emptyLevel()];
  let chains = 0;
  for (const token of tokens) {
    const level = levels.at(-1) ?? emptyLevel();
    if (opening.has(token.tokenType)) levels.push(emptyLevel());
    else if (closing.has(token.tokenType)) chains -= close(levels);
    else chains += count(level, token.tokenType);
    if (levels.length - 1 + chains > deepest) return { token, what: "levels" };
    if (height(level) > highest) return { token, what: "operators" };
  }
  return undefined;
}

const emptyLevel = (): Level => ({ chain: 0, operators: 0, inner: 0, highest: 0 });

const height = (level: Level): number =>
  Math.max(level.highest, level.inner + level.chain + level.operators);

/** Leaves a level and says how many words of its chain are done with. */
function close(levels: Level[]): number {
  if (levels.length === 1) return 0;
  const level = levels.pop() ?? emptyLevel();
  const outer = levels.at(-1) ?? emptyLevel();
  outer.inner = Math.max(outer.inner, height(level) + 1);
  return level.chain;
}

/** Counts one token and says by how much the chain has grown. */
function count(level: Level, type: TokenType): number {
  if (separating.has(type)) {
    const shorter = -level.chain;
    Object.assign(level, { chain: 0, operators: 0, inner: 0, highest: height(level) });
    return shorter;
  }
  if (operating.has(type)) level.operators += 1;
  if (!chaining.has(type)) return 0;
  level.chain += 1;
  return 1;
}

const opening: ReadonlySet<TokenType> = new Set([mark.LeftParen, mark.LeftBracket, mark.LeftBrace]);

const closing: ReadonlySet<TokenType> = new Set([
  mark.RightParen,
  mark.RightBracket,
  mark.RightBrace,
]);

/** Words whose operand can begin with such a word again. */
const chaining: ReadonlySet<TokenType> = new Set([
  keyword.Not,
  keyword.Of,
  keyword.Since,
  keyword.Until,
  keyword.On,
  keyword.Before,
  keyword.After,
  keyword.From,
  keyword.To,
]);

const operating: ReadonlySet<TokenType> = new Set([
  mark.Plus,
  mark.Minus,
  mark.Multiplicative,
  mark.Unequal,
  mark.Equals,
]);

/** Words that join parts of which none is nested in another. */
const separating: ReadonlySet<TokenType> = new Set([
  keyword.And,
  keyword.Or,
  keyword.Where,
  keyword.Except,
  keyword.Tier,
  mark.Comma,
]);
