import type { Fact, Facts } from "@satsuma/ir";

/** True for what says something: a double that is no finite number says nothing. */
export const isFact = (fact: Fact): boolean =>
  !["NaN", "Infinity", "-Infinity"].includes(String(fact));

/** The facts among what is stored. */
export const factsIn = (stored: Facts): Facts =>
  Object.fromEntries(Object.entries(stored).filter(([, fact]) => isFact(fact)));
