import { not } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import type { Span } from "@satsuma/model";

/** A condition of its own, and what it is written as. */
export interface Conjunct {
  readonly cond: Cond;
  readonly span: Span | undefined;
  /** True for what `none of` lists: written without the `not` that it means. */
  readonly isNegated: boolean;
}

/** The conditions that must all hold, in the order they are written. `none of (a, b)` is two of them, `not a` and `not b`. */
export function conjuncts(cond: Cond): Conjunct[] {
  if (cond.kind === "and") return cond.of.flatMap(conjuncts);
  const listed = cond.kind === "not" && cond.of.kind === "or" ? cond.of.of : [];
  if (listed.length > 1)
    return listed.map((part) => ({ cond: not(part), span: part.span, isNegated: true }));
  return [{ cond, span: cond.span, isNegated: false }];
}

/** A condition as it stands in a text, on one line. */
export function written({ span, isNegated }: Conjunct, text: string): string {
  const asWritten = span === undefined ? text : text.slice(span.start, span.end);
  const part = asWritten.replaceAll(/\s+/gu, " ").trim();
  return isNegated ? `not (${part})` : part;
}
