/** What a piece of SQL text is; spaces between tokens are not kept, only that there were some. */
export type TokenKind =
  | "word"
  | "number"
  | "text"
  | "name"
  | "parameter"
  | "sign"
  | "open"
  | "close"
  | "comma"
  | "comment"
  /** A comment that ends with its line: what follows it must stand on another. */
  | "line comment";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** True when space was before it. */
  readonly isApart: boolean;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["line comment", /--[^\n]*/uy],
  ["comment", /\/\*[\s\S]*?(?:\*\/|$)/uy],
  ["text", /'(?:[^']|'')*(?:'|$)/uy],
  ["name", /"(?:[^"]|"")*(?:"|$)/uy],
  ["parameter", /\$\d+|\{p\d+:[^}]*\}|\?/uy],
  ["number", /\d+(?:\.\d*)?(?:e[+-]?\d+)?/iuy],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["open", /[([]/uy],
  ["close", /[)\]]/uy],
  ["comma", /,/uy],
  ["sign", /::|<=|>=|<>|!=|<<|>>|->|\|\||\/\/|\S/uy],
];

/** The tokens of SQL text, in order. A text or comment that does not end is one token up to the end. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < sql.length) {
    const start = skipSpace(sql, place);
    if (start === sql.length) break;
    const { kind, text } = tokenAt(sql, start);
    tokens.push({ kind, text, isApart: start > place });
    place = start + text.length;
  }
  return tokens;
}

function skipSpace(sql: string, from: number): number {
  const space = /\s*/uy;
  space.lastIndex = from;
  space.exec(sql);
  return space.lastIndex;
}

function tokenAt(sql: string, start: number): Pick<Token, "kind" | "text"> {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined) return { kind, text };
  }
  throw new RangeError(`there is no token at ${start}`);
}
