import type { Rgb } from "./contrast.ts";

/** A colour of the palette of 256. */
interface Indexed {
  readonly index: number;
  readonly colour: Rgb;
}

/** The first 16 are the user's, then a cube of six levels, then greys. */
const known: readonly Indexed[] = Array.from({ length: 240 }, (_, i) => ({
  index: 16 + i,
  colour: i < 216 ? inCube(i) : grey(i - 216),
}));

/**
 * Which of the colours that are the same on all terminals of 256 comes nearest.
 *
 * @see Xterm, 256colres: levels of the cube and of the greys
 */
export function nearest256(wanted: Rgb): Indexed {
  const distances = known.map(({ colour }) => distance(colour, wanted));
  // oxlint-disable-next-line typescript/no-non-null-assertion -- the least is among them
  return known[distances.indexOf(Math.min(...distances))]!;
}

function inCube(place: number): Rgb {
  const level = (part: number): number => (part === 0 ? 0 : 55 + 40 * part);
  return [level(Math.floor(place / 36)), level(Math.floor(place / 6) % 6), level(place % 6)];
}

function grey(place: number): Rgb {
  const level = 8 + 10 * place;
  return [level, level, level];
}

/** Squares of the differences, green counting most as eyes see it. */
const distance = (one: Rgb, other: Rgb): number =>
  2 * (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2 + 3 * (one[2] - other[2]) ** 2;
