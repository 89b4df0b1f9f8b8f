import { tokenTable } from "@satsuma/language";
import type { TokenClass, TokenRow } from "@satsuma/language";

/** A grammar as TextMate and Visual Studio Code read it. */
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly TextMatePattern[];
}

/** What a piece of text looks like, and the scope it is given. */
export interface TextMatePattern {
  readonly match: string;
  readonly name?: string;
  readonly captures?: Readonly<
    Record<string, { readonly name?: string; readonly patterns?: readonly TextMatePattern[] }>
  >;
}

/** The scopes of tokens. They are among those that colour themes know. */
const scopes = {
  comment: "comment.line.number-sign.seg",
  text: "string.quoted.double.seg",
  escape: "constant.character.escape.seg",
  date: "constant.numeric.date.seg",
  number: "constant.numeric.seg",
  currency: "keyword.other.unit.currency.seg",
  unit: "keyword.other.unit.seg",
  keyword: "keyword.other.seg",
  name: "variable.other.seg",
  quotedName: "variable.other.quoted.seg",
  operator: "keyword.operator.seg",
  punctuation: "punctuation.seg",
} as const;

/**
 * The grammar that colours rules before the language server has read them, made of the table of tokens. It knows no more than
 * one line: a soft keyword is one at the beginning of a line and a name elsewhere.
 */
export const textMateGrammar = (): TextMateGrammar => ({
  name: "Satsuma rules",
  scopeName: "source.seg",
  patterns: [
    ...patterned("comment"),
    { ...only(patterned("text")), captures: { "0": { patterns: [escapes] } } },
    ...patterned("quotedName"),
    ...patterned("date"),
    money(),
    ...patterned("number"),
    nameAfterDot,
    nameBeforeColon,
    { match: words("unit"), name: scopes.unit },
    { match: words("keyword"), name: scopes.keyword },
    {
      match: String.raw`^\s*${words("softKeyword")}(?=\s+[^\s.,):=<>!+*/-])`,
      name: scopes.keyword,
    },
    ...patterned("name"),
    ...patterned("operator"),
    ...patterned("punctuation"),
  ],
});

const word = "[A-Za-z_][A-Za-z0-9_]*";

const escapes: TextMatePattern = {
  match: String.raw`\\(?:u\{[0-9A-Fa-f]{1,6}\}|.)`,
  name: scopes.escape,
};

/** Any word is a name after a dot. */
const nameAfterDot: TextMatePattern = {
  match: String.raw`(\.)\s*(${word})`,
  captures: { "1": { name: scopes.punctuation }, "2": { name: scopes.name } },
};

/** Any word is a name before a colon. */
const nameBeforeColon: TextMatePattern = {
  match: String.raw`${word}(?=\s*:)`,
  name: scopes.name,
};

/** A number and the code of its currency. */
function money(): TextMatePattern {
  const number = rowsOf("number").find(({ name }) => name === "Number")?.pattern ?? "";
  const currency = rowsOf("currency")[0]?.pattern ?? "";
  return {
    match: String.raw`(${number})\s+(${currency})(?![A-Za-z0-9_])`,
    captures: { "1": { name: scopes.number }, "2": { name: scopes.currency } },
  };
}

const rowsOf = (kind: TokenClass): TokenRow[] => tokenTable.filter((row) => row.class === kind);

/** The tokens of one class that have a pattern, in the order in which the lexer tries them. */
const patterned = (kind: keyof typeof scopes & TokenClass): TextMatePattern[] =>
  rowsOf(kind).flatMap(({ pattern }) =>
    pattern === undefined ? [] : [{ match: pattern, name: scopes[kind] }],
  );

function only([pattern]: readonly TextMatePattern[]): TextMatePattern {
  if (pattern === undefined) throw new RangeError("the table has no such token");
  return pattern;
}

/** The words of one class in any case, the longer before those they begin with. */
function words(kind: TokenClass): string {
  const all = rowsOf(kind).flatMap((row) => row.words ?? []);
  const alternatives = all.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
  return String.raw`(?<![A-Za-z0-9_])(?i:${alternatives})(?![A-Za-z0-9_])`;
}
