import type { Token } from "./tokens.ts";

/** What stands between a pair that belongs together: parentheses, brackets, CASE and END. */
export interface Group {
  readonly kind: "group";
  readonly open: Token;
  readonly of: readonly Part[];
  /** Absent where it is never closed. */
  readonly close?: Token;
}

export type Part = Token | Group;

/** Tokens as a tree of groups. What closes nothing is a token like any other. */
export function groupsOf(tokens: readonly Token[]): readonly Part[] {
  const top: Part[] = [];
  const opened: { readonly open: Token; readonly of: Part[] }[] = [];
  const inner = (): Part[] => opened.at(-1)?.of ?? top;
  for (const token of tokens) {
    const last = opened.at(-1);
    if (isOpening(token)) {
      opened.push({ open: token, of: [] });
    } else if (last && closes(token, last.open)) {
      opened.pop();
      inner().push({ kind: "group", ...last, close: token });
    } else {
      inner().push(token);
    }
  }
  for (let last = opened.pop(); last; last = opened.pop()) {
    inner().push({ kind: "group", ...last });
  }
  return top;
}

/** True for the word, whatever its case. */
export const isWord = (part: Part | undefined, ...words: readonly string[]): boolean =>
  part?.kind === "word" && words.includes(part.text.toUpperCase());

const isOpening = (token: Token): boolean => token.kind === "open" || isWord(token, "CASE");

function closes(token: Token, open: Token): boolean {
  if (open.kind === "word") return isWord(token, "END");
  return token.kind === "close" && token.text === (open.text === "(" ? ")" : "]");
}
