/** A part of a whole: 0 to 1, and 0 when there is nothing to be a part of. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
