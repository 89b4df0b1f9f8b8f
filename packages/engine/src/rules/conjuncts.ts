import { not } from "@satsuma/ir";
import type { Cond, Segment } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { onOneLine } from "./one-line.ts";
import { tierConditions } from "./tier-conditions.ts";

/** A condition of its own, and what it is written as. */
export interface Conjunct {
  readonly cond: Cond;
  readonly span: Span | undefined;
  /** True where it is written without the `not` that it means: what `none of` lists, and the tiers before one. */
  readonly isNegated: boolean;
}

/**
 * The conditions of a rule that must all hold, in the order they are written. Of a tier its own come first, then one for each tier
 * before it, which is not to hold.
 */
export function segmentConjuncts(segment: Pick<Segment, "where" | "tier">): Conjunct[] {
  const { own, earlier } = tierConditions(segment);
  return [
    ...own.flatMap(conjuncts),
    ...earlier.map((cond) => ({ cond, span: cond.span, isNegated: true })),
  ];
}

/** `none of (a, b)` is two conditions, `not a` and `not b`. */
function conjuncts(cond: Cond): Conjunct[] {
  if (cond.kind === "and") return cond.of.flatMap(conjuncts);
  const listed = cond.kind === "not" && cond.of.kind === "or" ? cond.of.of : [];
  if (listed.length > 1)
    return listed.map((part) => ({ cond: not(part), span: part.span, isNegated: true }));
  return [{ cond, span: cond.span, isNegated: false }];
}

/** A condition as it stands in a text, on one line. */
export function written({ cond, span, isNegated }: Conjunct, text: string): string {
  const asWritten = span === undefined ? text : text.slice(span.start, span.end);
  const part = onOneLine(asWritten);
  if (isNegated || (cond.kind === "not" && isExcepted(span, text)))
    return `not ${inParentheses(part)}`;
  return cond.kind === "member" || cond.kind === "sample" ? drawn(cond, part) : part;
}

/** Parentheses around a text that has none around all of it. */
function inParentheses(text: string): string {
  const bare = text.replaceAll(/"(?:\\.|[^"\\])*"|`[^`]*`/gu, (found) => "_".repeat(found.length));
  let depth = 0;
  for (let i = 0; i < bare.length; i += 1) {
    if (bare[i] === "(") depth += 1;
    if (bare[i] === ")") depth -= 1;
    if (depth === 0) return i > 0 && i === bare.length - 1 ? text : `(${text})`;
  }
  return `(${text})`;
}

/** What stands after `except` is written without a `not`. */
const isExcepted = (span: Span | undefined, text: string): boolean =>
  span !== undefined &&
  /\bexcept(?:[\s(]|#[^\n]*\n)*$/iu.test(text.slice(Math.max(0, span.start - 500), span.start));

/** A group of a split names the segment and the seed it draws with, and nothing else. */
function drawn(cond: Extract<Cond, { kind: "member" | "sample" }>, part: string): string {
  if (cond.kind === "member") return /^member\b/iu.test(part) ? part : `member of ${part}`;
  return part.startsWith('"')
    ? `in sample from ${cond.low / 100}% to ${cond.high / 100}% seed ${part}`
    : part;
}
