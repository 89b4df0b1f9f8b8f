import { quoteName } from "@satsuma/language";

/** A text in quotes, as rules write it. */
export const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}]/gu, (character) =>
    character === '"' || character === "\\"
      ? `\\${character}`
      : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )}"`;

/** A name for a segment, of any words: `can't lose them` is `cant_lose_them`. */
export function segmentName(words: string): string {
  const name = words
    .toLowerCase()
    .replaceAll("'", "")
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");
  return /^[a-z]/u.test(name) ? name : `segment_${name}`;
}

/** A rule that is to be saved. */
export interface NewSegment {
  readonly name: string;
  readonly title?: string | undefined;
  readonly where: string;
}

/** Its declaration. */
export const declaration = ({ name, title, where }: NewSegment): string =>
  `segment ${quoteName(name)}${title === undefined ? "" : ` ${quoted(title)}`}\n  where ${where}\n`;

/** Where rules that a method wrote are kept: `churn.tree` in `segments/churn-tree.seg`. */
export const ruleFile = (method: string): string =>
  `segments/${method.toLowerCase().replaceAll(/[^a-z0-9_]+/gu, "-")}.seg`;
