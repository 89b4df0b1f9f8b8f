import { createToken, Lexer } from "chevrotain";
import type { TokenType } from "chevrotain";
import { reservedWords, softWords } from "./keywords.ts";

/** What several tokens have in common; the grammar asks for the category where any of them will do. */
export const category = {
  /** May start an expression or be declared: identifiers, soft keywords, quoted names. */
  Name: createToken({ name: "Name" }),
  /** What may follow a dot or be a key of test data: any word, also a reserved one. */
  Word: createToken({ name: "Word" }),
  /** `+` and `-`. */
  Additive: createToken({ name: "Additive" }),
  /** `=` and all other comparisons by sign. */
  Comparator: createToken({ name: "Comparator" }),
} as const;

const nameLike = [category.Name, category.Word];

/** Names as they are lexed, before keywords are told apart. */
export const names = {
  Identifier: createToken({
    name: "Identifier",
    pattern: /[A-Za-z_][A-Za-z0-9_]*/,
    categories: nameLike,
  }),
  QuotedName: createToken({
    name: "QuotedName",
    pattern: /`(?:[^`\\\r\n]|\\[^\r\n])+`/,
    categories: nameLike,
  }),
} as const;

const digits = String.raw`\d+(?:_\d+)*`;

/** A number as it may be written, as the source of a regular expression. */
const numberPattern = String.raw`${digits}(?:\.${digits})?`;

/** Constants. `Currency` and `Unit` have no pattern of their own: they are identifiers in a certain place, or keywords. */
export const constant = {
  Instant: createToken({
    name: "Instant",
    pattern:
      /\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?(?![\w:.])/,
  }),
  Date: createToken({ name: "Date", pattern: /\d{4}-\d{2}-\d{2}(?!\w)/ }),
  Quarter: createToken({ name: "Quarter", pattern: /\d{4}-[Qq][1-4](?!\w)/ }),
  Month: createToken({ name: "Month", pattern: /\d{4}-\d{2}(?!\w)/ }),
  Clock: createToken({ name: "Clock", pattern: /\d{2}:\d{2}(?![\w:])/ }),
  Percent: createToken({ name: "Percent", pattern: new RegExp(`${numberPattern}[ \\t]*%`) }),
  Number: createToken({ name: "Number", pattern: new RegExp(numberPattern) }),
  Text: createToken({ name: "Text", pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*"/ }),
  Currency: createToken({ name: "Currency", categories: [category.Word] }),
  Unit: createToken({ name: "Unit", categories: [category.Word] }),
} as const;

/** Brackets, signs and operators. */
export const mark = {
  LeftParen: createToken({ name: "LeftParen", pattern: "(" }),
  RightParen: createToken({ name: "RightParen", pattern: ")" }),
  LeftBracket: createToken({ name: "LeftBracket", pattern: "[" }),
  RightBracket: createToken({ name: "RightBracket", pattern: "]" }),
  LeftBrace: createToken({ name: "LeftBrace", pattern: "{" }),
  RightBrace: createToken({ name: "RightBrace", pattern: "}" }),
  Comma: createToken({ name: "Comma", pattern: "," }),
  Colon: createToken({ name: "Colon", pattern: ":" }),
  Dot: createToken({ name: "Dot", pattern: "." }),
  Plus: createToken({ name: "Plus", pattern: "+", categories: category.Additive }),
  Minus: createToken({ name: "Minus", pattern: "-", categories: category.Additive }),
  Multiplicative: createToken({ name: "Multiplicative", pattern: /[*/]/ }),
  Unequal: createToken({
    name: "Unequal",
    pattern: /==|!=|<>|<=|>=|<|>/,
    categories: category.Comparator,
  }),
  Equals: createToken({ name: "Equals", pattern: "=", categories: category.Comparator }),
} as const;

/** What lies between tokens. */
export const between = {
  // Zero-width characters come with text pasted from chats and web pages; no one can see them, so none may matter.
  Space: createToken({
    name: "Space",
    pattern: /[\s\u00ad\u200b-\u200d\u2060]+/,
    group: Lexer.SKIPPED,
    line_breaks: true,
  }),
  Comment: createToken({ name: "Comment", pattern: /#[^\r\n]*/, group: "comments" }),
} as const;

const reserved = keywordTypes(reservedWords, [category.Word]);

/** Keywords, by the names of the two tables of words. */
export const keyword = {
  ...reserved,
  ...keywordTypes(softWords, nameLike),
  // `start` may stand for `starts` in a text test, and `match` for `matches`.
  Start: createToken({ name: "Start", categories: [...nameLike, reserved.Edge] }),
  Match: createToken({ name: "Match", categories: [...nameLike, reserved.Matches] }),
};

function keywordTypes<Key extends string>(
  table: Readonly<Record<Key, readonly string[]>>,
  categories: TokenType[],
): Readonly<Record<Key, TokenType>> {
  const types = Object.keys(table).map((name) => [name, createToken({ name, categories })]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry was made for each key of the table
  return Object.fromEntries(types) as Record<Key, TokenType>;
}
