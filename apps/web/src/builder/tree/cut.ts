import type { Span } from "@satsuma/model";

/** A text of which places are counted. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A stretch of a text as the parts in it and the texts between those; none of the texts is empty. */
export function cut<Part extends { readonly span: Span }>(
  { text }: Source,
  { start, end }: Pick<Span, "start" | "end">,
  parts: readonly Part[],
): readonly (string | Part)[] {
  const pieces: (string | Part)[] = [];
  let at = start;
  for (const part of parts) {
    pieces.push(text.slice(at, part.span.start), part);
    at = part.span.end;
  }
  return [...pieces, text.slice(at, end)].filter((piece) => piece !== "");
}
