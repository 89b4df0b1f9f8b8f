import type { Edit } from "@satsuma/model";

/** A text with edits made, which are of places in it and do not overlap. */
export function edited(text: string, edits: readonly Pick<Edit, "span" | "text">[]): string {
  const backwards = edits.toSorted((one, other) => other.span.start - one.span.start);
  return backwards.reduce(
    (all, { span, text: inserted }) => all.slice(0, span.start) + inserted + all.slice(span.end),
    text,
  );
}
