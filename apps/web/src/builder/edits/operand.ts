import { parseExpression } from "@satsuma/language";

/** A condition as a part of others that are joined with words: in parentheses where it would fall apart. */
export const operand = (text: string): string => (isJoined(text) ? `(${lineEnded(text)})` : text);

/** Whether a text is several conditions joined with `and` or `or`. */
function isJoined(text: string): boolean {
  const kind = parseExpression(text, "<part>").expr?.kind;
  return kind === "and" || kind === "or";
}

/** With a new line after a comment at its end, so that what follows is none. */
export const lineEnded = (text: string): string => (/#[^\n"]*$/.test(text) ? `${text}\n` : text);
