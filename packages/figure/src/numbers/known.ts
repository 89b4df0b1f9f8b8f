/** True for a number that can be drawn. What is unknown may be left out, null, or, from careless sources, not finite. */
export const isKnown = (value: number | null | undefined): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** Beyond these, differences of doubles overflow or lose their digits; nobody sees the difference in a picture. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;

/** A number moved to where arithmetic on scales is safe. */
export function bounded(value: number): number {
  if (Math.abs(value) < SMALLEST) return 0;
  return Math.max(-LARGEST, Math.min(LARGEST, value));
}

/** The known ones of some numbers, bounded. */
export const knownOf = (values: Iterable<number | null | undefined>): readonly number[] =>
  Array.from(values).filter(isKnown).map(bounded);
