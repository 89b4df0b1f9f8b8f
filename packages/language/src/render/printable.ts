/** How many columns of the screen a text takes. */
export type TextWidth = (text: string) => number;

/**
 * A text that is safe to show on one line: tabs are two spaces, other control characters and characters that turn the
 * direction of writing are replaced.
 */
export const printable = (text: string): string =>
  text
    .replaceAll("\t", "  ")
    .replaceAll(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, "\u{FFFD}");

/** What a reader takes for single characters: letters with their accents, emoji with their modifiers. */
export const clusters = (text: string): string[] =>
  Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);

/** Columns of a text on a common terminal: two for emoji and East Asian letters, one for any other cluster. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const cluster of clusters(text)) columns += wide.test(cluster) ? 2 : 1;
  return columns;
}

const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u{3000}-\u{303F}\u{FF01}-\u{FF60}])/u;
