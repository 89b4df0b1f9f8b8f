import type { IToken } from "chevrotain";
import { lex } from "../syntax/lexing/lex.ts";
import { parseExpression } from "../syntax/parse-expression.ts";
import type { Formatted } from "./format-file.ts";
import { expression } from "./expressions.ts";
import { gapsBefore } from "./gap.ts";
import { layout } from "./layout.ts";
import { Pen } from "./pen.ts";
import { lineWidth } from "./pieces.ts";
import { refusal } from "./refusal.ts";
import { same } from "./same.ts";

/**
 * Formats an expression that stands alone, such as a filter of the configuration. One that does not parse, and one with comments
 * before its first or after its last word, stays as it is. Never throws.
 */
export function formatExpression(text: string): Formatted {
  const { expr, diagnostics } = parseExpression(text, name);
  const unchanged = { text, changed: false, diagnostics };
  if (expr === undefined) return unchanged;
  const { tokens, comments } = lex(text);
  const isOutside = comments.some(
    ({ startOffset }) => startOffset < expr.span.start || startOffset >= expr.span.end,
  );
  if (isOutside) return unchanged;
  const pen = new Pen(tokens, gapsBefore(tokens, comments, text), expression);
  const result = layout(pen.expr(expr), lineWidth);
  const after = parseExpression(result, name);
  const isSame = same(expr, after.expr) && same(remarks(comments), remarks(lex(result).comments));
  if (!isSame) return { ...unchanged, diagnostics: [refusal("the expression")] };
  return { text: result, changed: result !== text, diagnostics };
}

const remarks = (comments: readonly IToken[]): string[] =>
  comments.map(({ image }) => image.trimEnd());

const name = "<expression>";
