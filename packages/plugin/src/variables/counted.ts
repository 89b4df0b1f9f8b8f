/** A number as sentences have it, its thousands parted by commas: `4,338`. Whole numbers stay whole; others keep three decimals. */
export const counted = (number: number): string => number.toLocaleString("en-GB");
