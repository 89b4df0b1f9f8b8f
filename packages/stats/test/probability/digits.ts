/** How many leading digits of a result are right: 16 for all that a double holds. */
export const digits = (found: number, expected: number): number =>
  found === expected ? 16 : -Math.log10(Math.abs(found / expected - 1));
