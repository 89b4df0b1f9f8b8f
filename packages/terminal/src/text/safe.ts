/** One cell each and nothing else to them, whatever stands beside: most text of the Western world, and signs of pictures and frames. */
const settled =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0377\u0384-\u0386\u0388-\u038A\u038E-\u03A1\u03A3-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u21FF\u2500-\u25FC]*$/u;

/** True for text whose cells are as many as its UTF-16 units: a check that most texts pass at once. */
export const isSettled = (text: string): boolean => settled.test(text);

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** How a character is to look, or that it is to join its neighbour: terminals disagree about how wide the result is. */
const selectors = new RegExp(
  String.raw`[\u00AD\u034F\u180B-\u180F\u200C\u200D\u20E3\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  "gu",
);
const tones = new RegExp(
  String.raw`(?<=\p{Emoji_Modifier_Base}[\uFE0F\u200D]*)\p{Emoji_Modifier}`,
  "gu",
);
const flagLetters = /[\u{1F1E6}-\u{1F1FF}]/gu;
/** Vowels of Thai and Lao that are a mark and a letter: taken apart they look the same. */
const thaiVowels = /[\u0E33\u0EB3]/gu;
/** Parts of Hangul syllables that make none together. */
const jamo = String.raw`\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB`;
/** Became wide with Unicode 16, or are counted in other ways: signs of few uses. */
const disputed = String.raw`\u06DE\u0D4E\u1734\u2630-\u2637\u268A-\u268F\u302E\u302F\u3248-\u324F\u{16D63}-\u{16D6A}\u{16FF0}\u{16FF1}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}\u{1D300}-\u{1D376}`;
/** What steers the terminal or the direction of its lines, is not seen, has no agreed look, or no agreed width. */
const unsafe = new RegExp(
  String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}${jamo}${disputed}]+`,
  "gu",
);
/** What stands on the letter before it and has a width of its own. */
const wideMarks = String.raw`\p{Mc}\uFF9E\uFF9F`;
const misplaced = new RegExp(
  String.raw`(?<=[\p{Emoji_Presentation}\uAC00-\uD7A3][\p{Mn}\p{Me}]*)[${wideMarks}]+`,
  "gu",
);
const startsWithMark = new RegExp(String.raw`^[\p{M}${wideMarks}]`, "u");
const storm = /(?<few>[\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;

/**
 * Text from data as it may be shown: nothing in it moves the cursor, turns the direction of the line, is invisible, or is as wide as
 * each terminal sees fit.
 *
 * Tabs and line breaks stand as a space; runs of what cannot be shown as one `�`; flags as their letters; emoji without the tones and
 * joints that terminals disagree about, so that joined ones fall apart into their parts: names are read, not admired. Of marks on one
 * letter four are kept. What remains is composed (NFC): the same name looks the same however it was typed, and needs fewer marks. Only
 * what is shown changes: what is copied, exported or asked for is the text itself.
 *
 * @see Unicode Standard Annex 15, normalization forms
 */
export function safe(text: string): string {
  if (isSettled(text)) return text;
  const known = text
    .replaceAll(breaks, " ")
    .replaceAll(tones, "")
    .replaceAll(selectors, "")
    .replaceAll(flagLetters, letterOf)
    .replaceAll(thaiVowels, (vowel) => vowel.normalize("NFKD"))
    .normalize("NFC")
    .replaceAll(unsafe, REPLACED)
    .replaceAll(misplaced, REPLACED)
    .replaceAll(storm, `$<few>${REPLACED}`);
  return startsWithMark.test(known) ? BASE + known : known;
}

/** Text from data as it is handed to other programs: itself, but for what would be a command where it is pasted. */
export const withoutControls = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");

/** Stands for what cannot be shown. */
const REPLACED = "\u{FFFD}";
/** Carries a mark that has no letter before it. */
const BASE = "◌";
const FIRST_FLAG_LETTER = 0x1_f1_e6;

const letterOf = (sign: string): string =>
  String.fromCodePoint(0x41 + (sign.codePointAt(0) ?? 0) - FIRST_FLAG_LETTER);
