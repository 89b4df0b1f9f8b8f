import { logGamma } from "@satsuma/stats/probability";

/** Draws without replacement. */
export interface Draw {
  /** How many there are. */
  readonly all: number;
  /** How many of them are marked. */
  readonly marked: number;
  /** How many are drawn. */
  readonly drawn: number;
  /** How many of those drawn are marked, at least. */
  readonly least: number;
}

/**
 * How likely it is to draw so many marked ones or more.
 *
 * @returns 0 to 1
 * @see Fisher, The Logic of Inductive Inference, 1935
 */
export function hypergeometricTail({ all, marked, drawn, least }: Draw): number {
  const lowest = Math.max(0, marked + drawn - all);
  if (least <= lowest) return 1;
  const highest = Math.min(marked, drawn);
  const isAboveMean = least > (marked * drawn) / all;
  const draw = { all, marked, drawn, least };
  return isAboveMean
    ? Math.min(1, sumFrom(draw, least, highest, 1))
    : Math.max(0, 1 - sumFrom(draw, least - 1, lowest, -1));
}

/** Chances from a number of marked ones away from the mean, until they no longer count. */
function sumFrom(draw: Draw, from: number, to: number, step: 1 | -1): number {
  let chance = Math.exp(logChance(draw, from));
  let sum = chance;
  for (let hits = from; hits !== to; hits += step) {
    chance *= step === 1 ? ratioUp(draw, hits) : 1 / ratioUp(draw, hits - 1);
    const next = sum + chance;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** The chance of one hit more, over that of so many. */
const ratioUp = ({ all, marked, drawn }: Draw, hits: number): number =>
  ((marked - hits) * (drawn - hits)) / ((hits + 1) * (all - marked - drawn + hits + 1));

const logChance = ({ all, marked, drawn }: Draw, hits: number): number =>
  logChoose(marked, hits) + logChoose(all - marked, drawn - hits) - logChoose(all, drawn);

const logChoose = (n: number, k: number): number =>
  logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
