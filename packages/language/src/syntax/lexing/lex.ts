import { Lexer } from "chevrotain";
import type { IToken, TokenType } from "chevrotain";
import { lazy } from "../lazy.ts";
import { isCurrency } from "../tokens/currency.ts";
import { reservedWords, softWords, unitWords } from "../tokens/keywords.ts";
import { constant, keyword, names } from "../tokens/token-types.ts";
import { patterned } from "./vocabulary.ts";

/** A text as tokens, in order. Every character is in a token, in a comment, or is white space. */
export interface Lexed {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
}

/** Cuts a text into tokens and tells keywords, units and currencies from names. Never fails: what is wrong is a token too. */
export function lex(text: string): Lexed {
  const { tokens, groups } = lexer().tokenize(text);
  const comments = groups["comments"] ?? [];
  for (const comment of comments) comment.endOffset = lastOffset(comment);
  for (const [i, token] of tokens.entries()) {
    token.endOffset = lastOffset(token);
    if (token.tokenType === names.Identifier) retag(token, tokens[i - 1]);
  }
  return { tokens, comments };
}

const lastOffset = (token: IToken): number => token.startOffset + token.image.length - 1;

/** A word is a name unless the table of keywords, or a number before it, says otherwise. */
function retag(token: IToken, previous: IToken | undefined): void {
  const afterNumber = previous?.tokenType === constant.Number;
  if (afterNumber && /^[A-Z]{3}$/.test(token.image) && isCurrency(token.image)) {
    become(token, constant.Currency);
    return;
  }
  const type = keywordTypes.get(token.image.toLowerCase());
  if (type !== undefined) become(token, type);
}

function become(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}

/** The token a word in lower case stands for, where it is a keyword. */
const keywordTypes: ReadonlyMap<string, TokenType> = new Map([
  ...Object.entries({ ...reservedWords, ...softWords }).flatMap(([name, words]) =>
    words.map((word): [string, TokenType] => [word, typeNamed(name)]),
  ),
  ...Object.keys(unitWords).map((word): [string, TokenType] => [word, constant.Unit]),
]);

function typeNamed(name: string): TokenType {
  const type = Object.values(keyword).find((one) => one.name === name);
  if (type === undefined) throw new RangeError(`there is no keyword token named ${name}`);
  return type;
}

/** A lexer; `checked` looks for faults of its own definition first, which tests do and normal runs need not. */
export const buildLexer = ({ checked }: { checked: boolean }): Lexer =>
  new Lexer([...patterned], {
    positionTracking: "onlyOffset",
    skipValidations: !checked,
    ensureOptimizations: checked,
  });

const lexer = lazy(() => buildLexer({ checked: false }));
