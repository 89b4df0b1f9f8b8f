/** Keys as a sentence says them: `g g or home`; empty for none. */
export const keysText = (keys: readonly string[]): string => keys.join(" or ");
