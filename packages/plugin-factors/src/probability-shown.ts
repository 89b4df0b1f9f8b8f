/** To four places: smaller ones say no more than that they are small. */
export const probabilityShown = (p: number): number => Math.round(p * 10_000) / 10_000;
