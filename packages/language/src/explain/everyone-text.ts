import type { Cond } from "@satsuma/ir";
import type { Voice } from "./voice.ts";

/** Whom a ranking or a percentile is about: `all customers`, `the customers who meet (…)`. */
export const everyoneText = (among: Cond | undefined, voice: Voice): string =>
  among === undefined
    ? "all customers"
    : `the customers for whom this holds (${othersText(among, voice)})`;

/** What is known of the customer at hand says nothing of the others. */
const othersText = (among: Cond, voice: Voice): string =>
  voice.cond(among, { ...voice, known: new Set() });
