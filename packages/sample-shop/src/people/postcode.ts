import type { Random } from "@satsuma/stats";
import { drawInteger } from "@satsuma/stats";

// Letters that no postcode takes for a digit or for one another.
const LETTERS = "ABDEFHKNPRTVWX";

/** A pattern in which each `#` became a digit and each `@` a letter. */
export const fillPattern = (random: Random, pattern: string): string =>
  pattern.replaceAll(/[#@]/g, (mark) =>
    mark === "#"
      ? String(drawInteger(random, 0, 9))
      : LETTERS[drawInteger(random, 0, LETTERS.length - 1)]!,
  );
