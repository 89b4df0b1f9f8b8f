import { tokenize } from "@satsuma/language";
import type { Edit, Span } from "@satsuma/model";
import type { Source } from "../tree/cut.ts";

/** Writes something else in a place. Comments in the place are kept: they come after what is written. */
export function replace({ text }: Source, span: Span, instead: string): Edit {
  const before = text.slice(span.start, span.end);
  const comments = commentsIn(before);
  if (comments.length === 0) return { span, text: instead };
  return { span, text: `${instead} ${comments.join("\n")}\n` };
}

/** The comments of a stretch of text, `#` included. */
export const commentsIn = (text: string): readonly string[] =>
  tokenize(text)
    .filter((token) => token.class === "comment")
    .map(({ start, end }) => text.slice(start, end).trimEnd());

/** Writes something before a place, where nothing is taken away. */
export const insert = (file: string, at: number, text: string): Edit => ({
  span: { file, start: at, end: at },
  text,
});
