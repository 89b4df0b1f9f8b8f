import type { Diagnostic, Help, Span } from "@satsuma/model";
import type { AggregateExpr, Expr, Has, WindowSyntax } from "../../ast.ts";
import { errorAt, parenthesise, textAt, through } from "../source.ts";
import type { Source } from "../source.ts";

/** Two windows in a row, so that no reader can say which is whose: `since last of tickets.opened_at in last 30 days`. */
export function twoWindows(
  condition: Has,
  windows: readonly WindowSyntax[],
  source: Source,
): Diagnostic | undefined {
  const [first, second] = windows;
  if (first === undefined) return undefined;
  const nested = nestedWindow(first, source, condition.span);
  if (nested !== undefined || second === undefined) return nested;
  return doubleWindow(
    first.span,
    second.span,
    asTwo(condition.span, first.span, second.span, source),
  );
}

/** The error for two windows beside each other, with the reading that is left. */
export const doubleWindow = (first: Span, second: Span, ...help: readonly Help[]): Diagnostic =>
  errorAt(second, "SEG1112", "two time windows in a row; which one does it belong to?", {
    secondary: [{ span: first, text: "the first window" }],
    help,
  });

/**
 * A window whose operand ends with another one. Either that belongs to the operand, or both to what stands before them:
 * the condition, if the first window is of one.
 */
export function nestedWindow(
  first: WindowSyntax,
  source: Source,
  condition?: Span,
): Diagnostic | undefined {
  const inner = operands(first).flatMap(rightmost)[0];
  if (inner?.window === undefined) return undefined;
  const own: Help = {
    text: `write \`(${textAt(source, inner.span)})\` if the second window is about \`${textAt(source, inner.of.span)}\``,
    edits: parenthesise(inner.span),
    sure: false,
  };
  const outer = { ...first.span, end: inner.of.span.end };
  const last = inner.span.end === first.span.end && first.span.end === condition?.end;
  const shared = last ? [asTwo(condition, outer, inner.window.span, source)] : [];
  return doubleWindow(outer, inner.window.span, own, ...shared);
}

/** The condition once with each window. */
function asTwo(condition: Span, first: Span, second: Span, source: Source): Help {
  const start = textAt(source, { ...condition, end: first.start }).trimEnd();
  const text = `(${start} ${textAt(source, first)} and ${start} ${textAt(source, second)})`;
  return {
    text: `write two conditions if both windows are about the same: \`${text}\``,
    edits: [{ span: through(condition, second), text }],
    sure: false,
  };
}

function operands(window: WindowSyntax): Expr[] {
  switch (window.kind) {
    case "on":
    case "before":
    case "after":
    case "since":
      return [window.at];
    case "fromTo":
      return [window.from, window.to];
    case "within":
      return [window.anchor];
    default:
      return [];
  }
}

/** The aggregate a value ends with, outside parentheses: the one that has taken a window after the value. */
function rightmost(expr: Expr): AggregateExpr[] {
  switch (expr.kind) {
    case "aggregate":
      return [expr];
    case "arithmetic":
      return rightmost(expr.right);
    case "default":
      return rightmost(expr.fallback);
    case "negate":
    case "elapsed":
    case "part":
    case "anniversary":
      return rightmost(expr.value);
    case "percentile":
      return expr.among === undefined ? rightmost(expr.of) : [];
    default:
      return [];
  }
}
