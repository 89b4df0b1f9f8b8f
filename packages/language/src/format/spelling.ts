import type { IToken } from "chevrotain";
import { unquote } from "../syntax/lexing/escapes.ts";
import { quoteName } from "../syntax/tokens/quote-name.ts";
import { constant, names } from "../syntax/tokens/token-types.ts";

/** A name that is declared or begins a path: in backquotes only where it needs them. */
export const spelledName = (token: IToken): string =>
  isQuoted(token) ? quoted(unquote(token.image), token.image) : token.image;

const quoted = (name: string, image: string): string => {
  const plain = quoteName(name);
  return plain.startsWith("`") ? respelled(image) : plain;
};

/** A name after a dot or before a colon, where reserved words need no backquotes either. */
export function spelledWord(token: IToken): string {
  if (!isQuoted(token)) return token.image;
  const name = unquote(token.image);
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : respelled(token.image);
}

const isQuoted = (token: IToken): boolean => token.tokenType === names.QuotedName;

/** A constant as it should be written. Underscores in numbers stay: they are there to be read. */
export function spelledConstant({ tokenType, image }: IToken): string {
  switch (tokenType) {
    case constant.Text:
      return respelled(image);
    case constant.Percent:
      return image.replaceAll(/[ \t]/g, "");
    case constant.Instant:
    case constant.Quarter:
      return image.toUpperCase();
    default:
      return image;
  }
}

/** A text or a quoted name with each character in the one way it should be written. */
function respelled(image: string): string {
  const quote = image.slice(0, 1);
  const inner = image.slice(1, -1).replaceAll(/\\u\{[0-9A-Fa-f]+\}|\\[^]|[^]/gu, (written) => {
    return written.startsWith("\\") ? escape(written, quote) : plain(written, quote);
  });
  return quote + inner + quote;
}

/** An escape stays an escape only where the character could not be seen, or would end the text. */
function escape(written: string, quote: string): string {
  const character = unquote(`"${written}"`);
  if (character === written) return written;
  return written.startsWith("\\u") && /[\p{M}\p{Z}]/u.test(character)
    ? character === " "
      ? character
      : numbered(character)
    : plain(character, quote);
}

function plain(character: string, quote: string): string {
  if (character === "\\" || character === quote) return `\\${character}`;
  if (character === "\n") return String.raw`\n`;
  if (character === "\t") return String.raw`\t`;
  return isUnseen(character) ? numbered(character) : character;
}

const numbered = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

// The two joiners are part of how words and emoji are written, and stay.
const isUnseen = (character: string): boolean =>
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character) && !/[\u200c\u200d]/.test(character);
