import type { CstNode, IToken } from "chevrotain";
import type { Diagnostic, Span } from "@satsuma/model";
import type { Expr, Name, Text } from "../../ast.ts";
import { unquote } from "../lexing/escapes.ts";
import { names } from "../tokens/token-types.ts";
import { spanOf } from "../source.ts";
import type { Source } from "../source.ts";

/**
 * What the builders of the tree share: the text, a place for what is wrong, and the builders that lie above them, which a
 * lower one cannot import.
 */
export interface Build {
  readonly source: Source;
  readonly expr: (node: CstNode) => Expr;
  readonly value: (node: CstNode) => Expr;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Where a node or a token stands in the file. */
export function placeOf(part: CstNode | IToken, { source }: Build): Span {
  if ("tokenType" in part) {
    return spanOf(source, part.startOffset, part.startOffset + part.image.length);
  }
  const { startOffset = 0, endOffset = -1 } = part.location ?? {};
  return spanOf(source, startOffset, endOffset + 1);
}

/** A name as it is meant: backquotes and escapes removed. */
export function nameOf(token: IToken, build: Build): Name {
  const text = token.tokenType === names.QuotedName ? unquote(token.image) : token.image;
  return { text, span: placeOf(token, build) };
}

/** A text as it is meant: quotes and escapes removed. */
export const textOf = (token: IToken, build: Build): Text => ({
  text: unquote(token.image),
  span: placeOf(token, build),
});
