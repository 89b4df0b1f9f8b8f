/**
 * A text without anything that steers a terminal, a page or the direction of writing: each such character is replaced by a
 * picture of it (`␛`), or by its number (`<202E>`) where there is none. Line breaks count as such; joiners that emoji and some
 * scripts need do not.
 */
export function visible(text: string): string {
  return isPlain(text) ? text : text.toWellFormed().replaceAll(steering, picture);
}

/** True for printable ASCII, which needs no closer look. */
export const isPlain = (text: string): boolean => /^[\u0020-\u007E]*$/u.test(text);

/** Controls, line and paragraph separators, marks and overrides of direction, invisible operators and tags, what is no character. */
const steering =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]/gu;

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `<${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
