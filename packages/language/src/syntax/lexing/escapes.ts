import type { Slip } from "./slip.ts";

const meanings: Readonly<Record<string, string>> = {
  '"': '"',
  "`": "`",
  "\\": "\\",
  n: "\n",
  t: "\t",
};

const escape = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|([^]))/g;

/** What a quoted text or name says: quotes removed, escapes resolved. Escapes it does not know stand for themselves. */
export const unquote = (written: string): string =>
  written
    .slice(1, -1)
    .replaceAll(escape, (whole, number: string | undefined, letter: string | undefined) =>
      number === undefined
        ? (meanings[letter ?? ""] ?? whole)
        : isCharacter(number)
          ? String.fromCodePoint(Number.parseInt(number, 16))
          : whole,
    );

/** The first escape that stands for nothing. */
export function wrongEscape(written: string): Slip | undefined {
  for (const match of written.matchAll(escape)) {
    const [whole, number, letter] = match;
    const known = number === undefined ? (letter ?? "") in meanings : isCharacter(number);
    if (!known) return slip(whole, match.index);
  }
  return undefined;
}

function slip(whole: string, from: number): Slip {
  const replacement = whole === "\\'" ? "'" : `\\${whole}`;
  return {
    code: "SEG1015",
    message: `\`${whole}\` stands for nothing: there are \`\\"\`, \`\\\\\`, \`\\n\`, \`\\t\` and \`\\u{…}\``,
    fixes: [
      whole === "\\'"
        ? { text: "write `'` alone", replacement, sure: true }
        : { text: "write `\\\\` for a backslash", replacement, sure: false },
    ],
    part: { from, to: from + whole.length },
  };
}

function isCharacter(hexadecimal: string): boolean {
  const number = Number.parseInt(hexadecimal, 16);
  return number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff);
}
