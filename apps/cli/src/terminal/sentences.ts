import type { Style } from "./style.ts";
import { wrappedRows } from "./table.ts";

/** Texts under a small head, each wrapped and indented as a whole; empty when there are none. */
export function sentences(head: string, texts: readonly string[], style: Style): string {
  if (texts.length === 0) return "";
  return `\n${style.color.dim(head)}\n${indented(texts, style)}`;
}

/** Texts two columns in, on every line. */
export const indented = (texts: readonly string[], style: Style): string =>
  wrappedRows(
    texts.map((text) => ["", text]),
    style,
  );
