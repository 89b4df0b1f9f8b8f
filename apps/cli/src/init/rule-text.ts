/** A text constant as the rule language has it. */
export const textLiteral = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}]/gu, escaped)}"`;

function escaped(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
