import { asciiGlyphs, unicodeGlyphs } from "@satsuma/figure/text";
import type { Glyphs } from "@satsuma/figure/text";
import { cells } from "./cells.ts";
import { isSettled } from "./safe.ts";

/** The same text in as many cells, of ASCII: for terminals that can show nothing else. Letters lose their marks, others stand as `?`. */
export const asciiOf = (text: string): string => text.replaceAll(foreign, shown);

const foreign = /[^\u0020-\u007E]+/gu;
const isAscii = /^[\u0020-\u007E]*$/u;
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function shown(run: string): string {
  if (isSettled(run)) return Array.from(run, signOf).join("");
  return Array.from(characters.segment(run), ({ segment }) => signOf(segment)).join("");
}

const signOf = (character: string): string => signs.get(character) ?? plain(character);

/** A letter without its marks where it is one of ASCII then, and as wide. */
function plain(character: string): string {
  const width = cells(character);
  const letter = character.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return isAscii.test(letter) && letter.length === width ? letter : "?".repeat(width);
}

/** Those of one cell: pictures have the signs they have in ASCII, at the same places of their lists. */
const pictured = (name: keyof Glyphs): readonly (readonly [string, string])[] => {
  const ascii = Array.from(asciiGlyphs[name]);
  return Array.from(unicodeGlyphs[name]).map((sign, i) => [sign, ascii[i] ?? "?"]);
};

const signs: ReadonlyMap<string, string> = new Map([
  ...(["markers", "shadesBelow", "shades", "levels", "joints"] as const).flatMap(pictured),
  ...(["full", "unknown", "referenceDown", "referenceAcross", "referenceOnBar"] as const).flatMap(
    pictured,
  ),
  ...Array.from("▏▎▍▌", (sign) => [sign, "="] as const),
  ...Array.from("▋▊▉", (sign) => [sign, "#"] as const),
  ...Array.from("╭╮╰╯", (sign) => [sign, "+"] as const),
  ...Object.entries({
    "…": "~",
    "▲": "^",
    "▼": "v",
    "▴": "^",
    "▾": "v",
    "▸": ">",
    "◂": "<",
    "▶": ">",
    "◀": "<",
    "↑": "^",
    "↓": "v",
    "→": ">",
    "←": "<",
    "›": ">",
    "‹": "<",
    "×": "x",
    "•": "*",
    "✓": "+",
    "✗": "x",
    "−": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "≥": ">",
    "≤": "<",
    "�": "?",
  }),
]);
