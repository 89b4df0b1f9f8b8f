import type { Row } from "../../view/row.ts";

/** How many lines a list has over the words for its chosen row: as many as it needs, as far as words have theirs. */
export function listLines(
  items: number,
  { height, words }: { readonly height: number; readonly words: number },
): number {
  const rest = height - Math.min(words, Math.floor(height / 2)) - 1;
  return Math.max(1, Math.min(items + HEADS, rest));
}

/** The head of a table. */
const HEADS = 1;

/** A list in so many lines, and the words below it. */
export const listAndWords = (
  list: readonly Row[],
  lines: number,
  words: readonly Row[],
): readonly Row[] => [...Array.from({ length: lines }, (_, i) => list[i] ?? []), [], ...words];
