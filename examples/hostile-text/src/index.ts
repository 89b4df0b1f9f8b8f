import fc from "fast-check";

/** Texts that try to leave their place, or to be as wide as each program sees fit. */
const nasty = fc.constantFrom(
  "\u001B[31mred\u001B[0m",
  "\u001B[2J\u001B[H",
  "\u001B[c\u001B[6n",
  "\u001B]0;title\u0007",
  "\u001B]52;c;aGk=\u0007",
  "\u001B]8;;http://example.org\u001B\\link\u001B]8;;\u001B\\",
  "\u001BP1$qm\u001B\\",
  "\u001BPtmux;\u001B\u001B]2;x\u0007\u001B\\",
  "\u001B_apc\u001B\\\u001B^pm\u001B\\",
  "\u001Bc\u001B7\u001B8\u001B#8",
  "\u009B2J\u009D0;title\u009C\u0090q\u009C",
  "a\nb\r\nc\td\ve\ff",
  "\u0000\u0007\u0008\u000E\u000F\u007F\u0085",
  "\u202Egnp.exe\u202C",
  "\u2066x\u2069\u2067y\u2069\u2068z",
  "\u200Ea\u200Fb\u061C",
  "\u200B\u2060\uFEFF\u00AD\u034F\u3164\uFFA0\u115F",
  "\u{E0001}\u{E0065}\u{E007F}",
  `e${"\u0301\u0323\u0489\u20DD".repeat(40)}`,
  "\u0301\u0302 starts with marks",
  "\uFF9E\u0E33\u0903",
  "👩‍👩‍👧‍👦 🏴‍☠️ 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  "👍🏽 🏽 🧑🏿‍🚀 ❤️ ☎︎ 1️⃣ #️⃣ ©️",
  "🇬🇧🇫 🇩🇪",
  "日本語の顧客 ﾊﾝｶｸ 全角ＡＢＣ 𠮷野家",
  "\u1112\u1161\u11ABᄀᄀ\u1161\u11A8 한글",
  "क्षत्रिय நிலவு ไทยทำ မြန်မာ བོད་",
  "\u05E9\u05DC\u05D5\u05DD 12 \u05E2\u05D5\u05DC\u05DD",
  "\u0645\u0631\u062D\u0628\u0627 \u06DD\u0661\u0662 \uFDFA",
  "\uD800 alone \uDC00",
  "\uE000\u{F0000}\u{10FFFF}\uFFFE\u0378",
  "☰⚊䷀㉈𝌆",
  "x".repeat(400),
  "",
);

/** A hostile name or value. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 4 })
  .map((parts) => parts.join(""));

const sgr = new RegExp(String.raw`\u001B\[[\d;]*m`, "gu");

/** A painted text without the escapes of its colours: what is left must have no other. */
export const withoutColours = (painted: string): string => painted.replaceAll(sgr, "");

/** What must not reach a terminal: controls, halves of characters, what turns the direction of writing and what is not seen. */
export const dangerous = new RegExp(
  String.raw`[\p{Cc}\p{Cs}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]`,
  "u",
);
