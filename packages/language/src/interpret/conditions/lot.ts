import { hash32 } from "../texts/sha256.ts";
import type { Customer } from "../row.ts";

/** The lot a customer draws under a seed, in ten-thousandths: the same whoever else there is. */
export const lotOf = (seed: string, { key }: Customer): number => hash32(`${seed}:${key}`) % 10_000;
