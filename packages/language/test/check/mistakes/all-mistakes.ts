import { constructs } from "./constructs.ts";
import { findings } from "./findings.ts";
import type { Mistake } from "./mistake.ts";
import { names } from "./names.ts";
import { times } from "./times.ts";
import { types } from "./types.ts";

/** Every mistake that is checked for. */
export const allMistakes: readonly Mistake[] = [
  ...names,
  ...types,
  ...times,
  ...findings,
  ...constructs,
];
