import type { WhyOther } from "@satsuma/engine";

/** Where else a customer could be, and what would take it there. */
export const otherRows = (others: readonly WhyOther[]): readonly (readonly string[])[] =>
  others.map(({ name, title, nearest }) => [
    title === undefined ? name : `${name} (${title})`,
    nearest.english,
  ]);
