/** The signs that pictures are made of; each takes one column, except `ellipsis` and `leadsTo`. */
export interface Glyphs {
  readonly ellipsis: string;
  /** For what is unknown. */
  readonly unknown: string;
  /** Between the ends of a range. */
  readonly to: string;
  /** A full column of a bar. */
  readonly full: string;
  /** Parts of a column from the left, least first, without nothing and all. */
  readonly parts: readonly string[];
  /** Heights in a line, lowest first. */
  readonly levels: readonly string[];
  /** Shades, faintest first. */
  readonly shades: readonly string[];
  /** Shades of what is below 0. */
  readonly shadesBelow: readonly string[];
  /** One for each group. */
  readonly markers: readonly string[];
  /** Lines by the sides they reach, as `Side` adds up. */
  readonly joints: readonly string[];
  /** What something is compared with: down a picture, across it, on a bar. */
  readonly referenceDown: string;
  readonly referenceAcross: string;
  readonly referenceOnBar: string;
  readonly leadsTo: string;
  /** Points at what stands before it. */
  readonly here: string;
  /** Points at what stands above it. */
  readonly above: string;
}

/** Sides of a cell that a line reaches; they add up. */
export const Side = { up: 1, down: 2, left: 4, right: 8 } as const;

export const unicode: Glyphs = {
  ellipsis: "…",
  unknown: "–",
  to: "–",
  full: "█",
  parts: Array.from("▏▎▍▌▋▊▉"),
  levels: Array.from("▁▂▃▄▅▆▇█"),
  shades: Array.from(" ░▒▓█"),
  shadesBelow: Array.from(" -=≡#"),
  markers: Array.from("●■▲◆▼○□△◇▽"),
  joints: Array.from(" │││─┘┐┤─└┌├─┴┬┼"),
  referenceDown: "┊",
  referenceAcross: "·",
  referenceOnBar: "┃",
  leadsTo: "→",
  here: "◂",
  above: "▲",
};

export const ascii: Glyphs = {
  ellipsis: "...",
  unknown: "-",
  to: "-",
  full: "#",
  parts: [],
  levels: Array.from("_.-~=+*#"),
  shades: Array.from(" .:*#"),
  shadesBelow: Array.from(" -=%@"),
  markers: Array.from("ox+*#%@=&$"),
  joints: Array.from(" |||-+++-+++-+++"),
  referenceDown: ":",
  referenceAcross: ".",
  referenceOnBar: "|",
  leadsTo: "->",
  here: "<",
  above: "^",
};
