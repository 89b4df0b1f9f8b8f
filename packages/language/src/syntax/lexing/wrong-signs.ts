import { write } from "./slip.ts";
import type { Mistake, Slip } from "./slip.ts";

/** Signs of other languages, and what rules say for them. Longer ones first where one begins another. */
const signs: readonly (readonly [sign: string, instead: string | undefined, sure: boolean])[] = [
  ["===", "=", true],
  ["!==", "!=", true],
  ["=>", ">=", true],
  ["=<", "<=", true],
  ["=~", "matches", false],
  [":=", "=", true],
  ["&&", "and", true],
  ["||", "or", true],
  ["&", "and", false],
  ["|", "or", false],
  ["≥", ">=", true],
  ["≤", "<=", true],
  ["≠", "!=", true],
  ["×", "*", true],
  ["÷", "/", true],
  ["−", "-", true],
  ["–", "-", false],
  ["—", "-", false],
  ["**", undefined, false],
  ["^", undefined, false],
];

const comparisons = new Set(["=", "!=", ">=", "<="]);

/** Operators and comments of other languages, letters beyond A to Z, and characters that mean nothing. */
export const wrongSigns: readonly Mistake[] = [
  {
    name: "ForeignComment",
    pattern: /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\/\*[^\r\n]*|--[^\r\n]*/,
    starts: ["/", "-"],
    slip: foreignComment,
  },
  {
    name: "ForeignSign",
    pattern: new RegExp(
      signs.map(([sign]) => sign.replaceAll(/[*^|]/g, String.raw`\$&`)).join("|"),
    ),
    starts: signs.map(([sign]) => sign.charAt(0)),
    slip: foreignSign,
  },
  {
    name: "ForeignWord",
    pattern: new RegExp(`[A-Za-z0-9_]*${letter()}(?:\\w|${letter()})*`),
    starts: [],
    slip: (written) => ({
      code: "SEG1024",
      message: `the name \`${written}\` has letters beyond A to Z`,
      fixes: [{ ...write(`\`${written}\``, true), text: "put it in backquotes" }],
    }),
  },
];

/** Any character no other token begins with. Comes last. */
export const stray: Mistake = {
  name: "Stray",
  // A range and not `[^]`, which the lexer cannot index by first character.
  pattern: new RegExp(String.raw`[\ud800-\udbff][\udc00-\udfff]|[\u0000-\uffff]`),
  starts: [],
  slip: strayCharacter,
};

/** Letters of scripts in use, as a class of UTF-16 units. */
function letter(): string {
  return String.raw`[\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uffdc]`;
}

function foreignSign(written: string): Slip {
  const [, instead, sure] = signs.find(([sign]) => sign === written) ?? [written, undefined, false];
  const code = "SEG1006";
  if (instead === undefined) {
    const text = "multiply the value with itself";
    return { code, message: `rules have no \`${written}\``, fixes: [{ text, sure: false }] };
  }
  const what = comparisons.has(instead) ? "a comparison" : "an operator of rules";
  return { code, message: `\`${written}\` is not ${what}`, fixes: [write(instead, sure)] };
}

function foreignComment(written: string): Slip {
  const body = written.slice(2);
  const oneLine = !written.startsWith("/*");
  return {
    code: "SEG1016",
    message: "a comment begins with `#` and ends with the line",
    fixes: [
      { text: "begin it with `#`", ...(oneLine ? { replacement: `#${body}` } : {}), sure: oneLine },
    ],
  };
}

function strayCharacter(written: string): Slip {
  const code = "SEG1016";
  if (written === ";") {
    const fixes = [{ text: "remove it", replacement: " ", sure: true }];
    return { code, message: "rules need no `;`", fixes };
  }
  return {
    code,
    message: `the character ${visible(written)} means nothing here`,
    fixes: [{ text: "remove it", replacement: " ", sure: false }],
  };
}

/** A character as it can be shown: by itself, or by its number if it cannot be seen. */
function visible(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) && character !== "`") return `\`${character}\``;
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
}
