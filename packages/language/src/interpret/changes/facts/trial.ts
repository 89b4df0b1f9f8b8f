import type { Fact } from "@satsuma/ir";

/** Whether a value, `undefined` for unknown, gives what is wanted. */
export type Trial = (fact: Fact | undefined) => boolean;
