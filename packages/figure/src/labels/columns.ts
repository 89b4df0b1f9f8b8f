import stringWidth from "string-width";
import { cutTo, wrapTo } from "./fitting.ts";
import { isPlain, visible } from "./visible.ts";

/** Columns a text takes in a terminal once it is made safe. */
export const columnsOf = (text: string): number =>
  isPlain(text) ? text.length : stringWidth(visible(text));

/** A text in no more columns than given; where it is cut, `ellipsis` says so. */
export const cut = (text: string, columns: number, ellipsis: string): string =>
  cutTo(text, columns, columnsOf, ellipsis);

/** A text in exactly so many columns, cut or filled with spaces. */
export function fit(
  text: string,
  columns: number,
  ellipsis: string,
  align: "left" | "right" = "left",
): string {
  const shown = cut(text, columns, ellipsis);
  const space = " ".repeat(Math.max(0, columns - columnsOf(shown)));
  return align === "left" ? shown + space : space + shown;
}

/** A text as lines of no more columns than given, broken between words where it can be. */
export const wrap = (text: string, columns: number): readonly string[] =>
  wrapTo(text, columns, columnsOf);
