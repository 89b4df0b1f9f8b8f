import { keywords } from "./keywords.ts";

/**
 * A name as a rule must write it: as it is where it can be, in backquotes where it is a reserved word or not a plain one.
 *
 * @throws RangeError when the name is empty, as a rule cannot write that
 */
export function quoteName(name: string): string {
  if (name === "") throw new RangeError("name must not be empty");
  const use = keywords.get(name.toLowerCase());
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && (use === undefined || use === "soft");
  return plain ? name : `\`${name.replaceAll(/[\p{Cc}`\\]/gu, escaped)}\``;
}

/** The same after a dot or before a colon, where any plain word is a name. */
export const memberName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : quoteName(name);

function escaped(character: string): string {
  if (character === "`" || character === "\\") return `\\${character}`;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
