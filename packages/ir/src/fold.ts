/**
 * The letters that `ignoring case` and `lower` treat as one: `from[i]` becomes `to[i]`, every other character stays.
 * ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic, one character for one character, so that every engine and every
 * language version folds the same. The table of a version never changes.
 */
export interface FoldTable {
  readonly version: number;
  readonly from: string;
  readonly to: string;
}

/** A run of capitals and how far above each its small letter lies; `step` 2 where capitals and small letters alternate. */
type Run = readonly [first: number, last: number, distance: number, step?: number];

const runs: readonly Run[] = [
  [0x41, 0x5a, 32],
  [0xc0, 0xd6, 32],
  [0xd8, 0xde, 32],
  // Latin Extended-A, without the dotted capital I, whose small letter is two characters.
  [0x100, 0x12e, 1, 2],
  [0x132, 0x136, 1, 2],
  [0x139, 0x147, 1, 2],
  [0x14a, 0x176, 1, 2],
  [0x178, 0x178, -121],
  [0x179, 0x17d, 1, 2],
  // Greek; the final sigma counts as a sigma.
  [0x386, 0x386, 38],
  [0x388, 0x38a, 37],
  [0x38c, 0x38c, 64],
  [0x38e, 0x38f, 63],
  [0x391, 0x3a1, 32],
  [0x3a3, 0x3ab, 32],
  [0x3c2, 0x3c2, 1],
  [0x400, 0x40f, 80],
  [0x410, 0x42f, 32],
  [0x460, 0x480, 1, 2],
  [0x48a, 0x4be, 1, 2],
  [0x4c0, 0x4c0, 15],
  [0x4c1, 0x4cd, 1, 2],
  [0x4d0, 0x4fe, 1, 2],
];

const pairs = runs.flatMap(([first, last, distance, step = 1]) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => {
    const capital = first + i * step;
    return [String.fromCharCode(capital), String.fromCharCode(capital + distance)] as const;
  }),
);

/** The table in use. */
export const foldTable: FoldTable = {
  version: 1,
  from: pairs.map(([capital]) => capital).join(""),
  to: pairs.map(([, small]) => small).join(""),
};

const small: ReadonlyMap<string, string> = new Map(pairs);

/** The text with every letter of the fold table replaced; all else, accents included, stays. */
export const foldCase = (text: string): string =>
  Array.from(text, (character) => small.get(character) ?? character).join("");
