import type { TokenType } from "chevrotain";
import { reservedWords, softWords, unitWords } from "./keywords.ts";
import { between, constant, mark, names } from "./token-types.ts";

/** What a token is to someone who colours or completes a rule. */
export type TokenClass =
  | "keyword"
  /** A keyword in some places and a name in all others. */
  | "softKeyword"
  | "unit"
  | "name"
  | "quotedName"
  | "number"
  | "currency"
  | "date"
  | "text"
  | "operator"
  | "punctuation"
  | "comment"
  /** Written in a way the language does not have. */
  | "mistake";

/** One token of the language. Editor grammars are generated from the list of them. */
export interface TokenRow {
  readonly name: string;
  readonly class: TokenClass;
  /** The words that stand for it, in lower case; they are recognised in any case. */
  readonly words?: readonly string[];
  /** Source of a regular expression, for tokens that are not words. */
  readonly pattern?: string;
}

const classes: ReadonlyMap<TokenType, TokenClass> = new Map<TokenType, TokenClass>([
  [between.Comment, "comment"],
  [names.Identifier, "name"],
  [names.QuotedName, "quotedName"],
  [constant.Instant, "date"],
  [constant.Date, "date"],
  [constant.Quarter, "date"],
  [constant.Month, "date"],
  [constant.Clock, "date"],
  [constant.Percent, "number"],
  [constant.Number, "number"],
  [constant.Text, "text"],
  [mark.Plus, "operator"],
  [mark.Minus, "operator"],
  [mark.Multiplicative, "operator"],
  [mark.Unequal, "operator"],
  [mark.Equals, "operator"],
]);

/** Every token of the language but white space, longest first where one begins another. */
export const tokenTable: readonly TokenRow[] = [
  ...[between.Comment, ...Object.values(constant), ...Object.values(names), ...Object.values(mark)]
    .filter(({ PATTERN }) => PATTERN !== undefined)
    .map(patternRow),
  { name: "Currency", class: "currency", pattern: "[A-Z]{3}" },
  { name: "Unit", class: "unit", words: Object.keys(unitWords) },
  ...wordRows(reservedWords, "keyword"),
  ...wordRows(softWords, "softKeyword"),
];

const rows: ReadonlyMap<string, TokenClass> = new Map(
  tokenTable.map((row) => [row.name, row.class]),
);

/** The class of a token by its name; `mistake` for what the language does not have. */
export const classOf = (name: string): TokenClass => rows.get(name) ?? "mistake";

function patternRow(type: TokenType): TokenRow {
  return { name: type.name, class: classes.get(type) ?? "punctuation", pattern: sourceOf(type) };
}

function sourceOf({ PATTERN: pattern }: TokenType): string {
  if (pattern instanceof RegExp) return pattern.source;
  return typeof pattern === "string"
    ? pattern.replaceAll(/[()[\]{}.+*?^$|\\]/g, String.raw`\$&`)
    : "";
}

function wordRows(
  table: Readonly<Record<string, readonly string[]>>,
  ofClass: TokenClass,
): TokenRow[] {
  return Object.entries(table).map(([name, words]) => ({ name, class: ofClass, words }));
}
