import { StreamLanguage } from "@codemirror/language";
import type { StreamParser } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import type { Tag } from "@lezer/highlight";
import { tokenize } from "@satsuma/language";
import type { ClassedToken, TokenClass } from "@satsuma/language";

/** What each class of token is to highlighters. */
export const tagOf: Readonly<Record<TokenClass, Tag>> = {
  keyword: tags.keyword,
  softKeyword: tags.variableName,
  unit: tags.unit,
  name: tags.variableName,
  quotedName: tags.special(tags.variableName),
  number: tags.number,
  currency: tags.unit,
  date: tags.literal,
  text: tags.string,
  operator: tags.operator,
  punctuation: tags.punctuation,
  comment: tags.lineComment,
  mistake: tags.invalid,
};

interface LineState {
  /** The tokens of the current line that are not passed yet. */
  readonly tokens: readonly ClassedToken[];
  /** What a word at the beginning of the next line depends on: a number or a dot before it. */
  readonly before: "" | "0 " | ".";
}

/**
 * The rules as a language of the editor. Its tokens are those of the lexer, which is asked line by line: no token goes over the
 * end of one, and what a word depends on of the line before is put before it.
 */
const parser: StreamParser<{ line: LineState }> = {
  name: "seg",
  startState: () => ({ line: { tokens: [], before: "" } }),
  copyState: ({ line }) => ({ line }),
  token(stream, state) {
    if (stream.sol()) state.line = lineState(stream.string, state.line.before);
    const next = state.line.tokens.find(({ end }) => end > stream.pos);
    if (next === undefined) {
      stream.skipToEnd();
      return null;
    }
    stream.pos = stream.pos < next.start ? next.start : next.end;
    return stream.pos === next.end ? next.class : null;
  },
  languageData: {
    commentTokens: { line: "#" },
    closeBrackets: { brackets: ["(", "[", "{", '"', "`"] },
    indentOnInput: /^\s*[)\]}]$/,
  },
  tokenTable: Object.fromEntries(Object.entries(tagOf)),
};

function lineState(line: string, before: LineState["before"]): LineState {
  const tokens = tokenize(before + line)
    .filter(({ start }) => start >= before.length)
    .map((token) => ({
      ...token,
      start: token.start - before.length,
      end: token.end - before.length,
    }));
  const last = tokens.findLast((token) => token.class !== "comment");
  if (last === undefined) return { tokens, before };
  return { tokens, before: dependence(last, line.slice(last.start, last.end)) };
}

function dependence(last: ClassedToken, image: string): LineState["before"] {
  if (image === ".") return ".";
  return last.class === "number" && !image.endsWith("%") ? "0 " : "";
}

/** The language of `.seg` files: tokens, comments and brackets. */
export const segLanguage = StreamLanguage.define(parser);
