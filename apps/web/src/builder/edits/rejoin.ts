import type { Edit, Span } from "@satsuma/model";
import type { Group } from "../tree/block.ts";
import type { Source } from "../tree/cut.ts";

/** What joins the parts of a group. */
export function jointOf({ style, how }: Group): string {
  if (style === "list") return ",";
  return how === "any" ? "or" : "and";
}

/** Joins two parts with another word or sign than they were. */
export const rejoin = (word: string, span: Span, source: Source): Edit =>
  word === "," ? comma(span, source) : { span, text: spaced(word, span, source) };

/** A comma stands beside what it follows, where that is on its line. */
function comma({ file, start, end }: Span, { text }: Source): Edit {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const isFirst = line.trim() === "";
  const space = isFirst ? 0 : line.length - line.trimEnd().length;
  return { span: { file, start: start - space, end }, text: "," };
}

/** A word has spaces beside it, which a comma may not have had. */
function spaced(word: string, { start, end }: Span, { text }: Source): string {
  const before = /\s$/.test(text.slice(0, start)) ? "" : " ";
  const after = /^\s/.test(text.slice(end)) ? "" : " ";
  return `${before}${word}${after}`;
}
