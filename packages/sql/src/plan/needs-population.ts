import { walk } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import type { Output } from "../scan.ts";
import { isAboutEveryone } from "./levels.ts";

/**
 * True when what is asked of one customer depends on all others: a rank or a percentile is part of it. A scan of a range then
 * reads everyone for that part, and ranges one after another read everyone each time.
 */
export function needsPopulation(outputs: readonly Output[], among?: Cond): boolean {
  const roots = outputs.map((output) => (output.kind === "cond" ? output.cond : output.value));
  return walk(...roots, ...(among ? [among] : [])).some(isAboutEveryone);
}
