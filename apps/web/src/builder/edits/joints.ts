import { tokenize } from "@satsuma/language";
import type { Span } from "@satsuma/model";
import type { Block, Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";

/** What joins each part of a group to the next: `and`, `or` or a comma. One less than there are parts. */
export const joints = (group: Group, source: Source): readonly Span[] =>
  group.of.slice(1).map((part, i) => {
    const before = group.of[i]?.span.end ?? part.span.start;
    return wordIn({ file: source.file, start: before, end: part.span.start }, source);
  });

/** The first word or sign in a stretch, comments left aside; the end of the stretch where there is none. */
export function wordIn({ file, start, end }: Span, { text }: Source): Span {
  const word = tokenize(text.slice(start, end)).find((token) => token.class !== "comment");
  if (word === undefined) return { file, start: end, end };
  return { file, start: start + word.start, end: start + word.end };
}

/** The parentheses of a list, or those around joined conditions; undefined where they have none. */
export function brackets(
  { style, inner, span, not, hasParentheses, of }: Group,
  source: Source,
): { readonly open: Span; readonly close: Span } | undefined {
  const { file, text } = source;
  const end = style === "list" ? inner.end : span.end;
  const close = { file, start: end - 1, end };
  if (style === "list") return { open: listOpening(inner, of, source), close };
  if (!hasParentheses) return undefined;
  const start = text.indexOf("(", not?.end ?? span.start);
  return { open: { file, start, end: start + 1 }, close };
}

/** From `any` to the parenthesis. */
function listOpening(inner: Span, of: readonly Block[], { file, text }: Source): Span {
  const start = inner.start;
  const words = tokenize(text.slice(start, of[0]?.span.start ?? inner.end));
  const sign = words.find((token) => text.slice(start + token.start, start + token.end) === "(");
  return { file, start, end: start + (sign?.end ?? 0) };
}
