import type { IToken } from "chevrotain";
import { cut } from "./cut.ts";
import type { Expected } from "./grammar/prefix.ts";
import { prefixOf } from "./grammar/rules.ts";
import { lex } from "./lexing/lex.ts";
import { endOf } from "./source.ts";
import { classOf } from "./tokens/token-table.ts";
import { names } from "./tokens/token-types.ts";

/** What may be written at a place of a file. */
export interface ExpectedAt {
  /** The tokens of the declaration before the place, without the word that is being written. */
  readonly before: readonly IToken[];
  /** The word, text or number whose end the place touches. */
  readonly word: IToken | undefined;
  /** What may come next; empty where the tokens before cannot be read. */
  readonly expected: readonly Expected[];
  /** True where the declaration may end and another begin. */
  readonly mayEnd: boolean;
}

/** What may be written at an offset of a text; undefined inside a comment. What stands after it plays no part. Never throws. */
export function expectedAt(text: string, offset: number): ExpectedAt | undefined {
  const { tokens, comments } = lex(text.slice(0, offset));
  const comment = comments.at(-1);
  if (comment && endOf(comment) === offset) return undefined;
  const last = tokens.at(-1);
  const word = last && endOf(last) === offset && isWord(last) ? last : undefined;
  const before = ofLastDeclaration(word ? tokens.slice(0, -1) : tokens, word);
  const start = prefixOf("declaration");
  const reading = before.reduce<typeof start | undefined>(
    (prefix, token) => prefix?.after(token),
    start,
  );
  return {
    before,
    word,
    expected: reading?.expected ?? [],
    mayEnd: before.length === 0 || reading?.mayEnd === true,
  };
}

/** A word that may open a declaration does so only once it is finished. */
function ofLastDeclaration(tokens: readonly IToken[], word: IToken | undefined): readonly IToken[] {
  const chunks = cut(word ? [...tokens, word] : tokens);
  const last = chunks.at(-1)?.tokens ?? [];
  return word ? last.slice(0, -1) : last;
}

const classes: ReadonlySet<string> = new Set([
  "keyword",
  "softKeyword",
  "unit",
  "name",
  "quotedName",
  "number",
  "currency",
  "date",
  "text",
]);

const isWord = ({ tokenType }: IToken): boolean =>
  tokenType === names.Identifier ||
  classes.has(classOf(tokenType.name)) ||
  unfinished.has(tokenType.name);

/** What a text or a name in backquotes is before its end is written. */
const unfinished: ReadonlySet<string> = new Set([
  "UnclosedText",
  "UnclosedName",
  "EmptyName",
  "LoneQuote",
]);
