import type { Choice } from "../names/choices.ts";

/** What is written now can be chosen, whether or not it is among what is offered. */
export const withCurrent = (
  all: readonly Choice[],
  value: string,
  label: string,
): readonly Choice[] => (all.some((one) => one.value === value) ? all : [{ value, label }, ...all]);
