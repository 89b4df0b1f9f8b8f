import type { Edit, Span } from "@satsuma/model";
import type { Source } from "./source.ts";

/** The text with all the edits made. They must not overlap; of two at one place the one listed first comes first. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  applyWithin({ text }, { start: 0, end: text.length }, edits);

/** A stretch of the text with all the edits made that lie in it. */
export function applyWithin(
  { text }: Pick<Source, "text">,
  { start, end }: Pick<Span, "start" | "end">,
  edits: readonly Edit[],
): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let done = start;
  for (const { span, text: written } of ordered) {
    result += text.slice(done, span.start) + written;
    done = span.end;
  }
  return result + text.slice(done, end);
}
