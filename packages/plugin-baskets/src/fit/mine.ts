import { SatsumaError } from "@satsuma/plugin";
import type { Run } from "@satsuma/plugin";
import type { BasketsParams } from "../config.ts";
import { associationRules } from "../mining/association-rules.ts";
import type { FoundRules } from "../mining/association-rules.ts";
import { basketCount } from "../mining/baskets.ts";
import { frequentSets } from "../mining/frequent-sets.ts";
import type { BasketsModel } from "../model.ts";
import type { BasketsRead } from "../read/read-baskets.ts";
import { buildModel } from "./build-model.ts";

/** Shares of baskets that are tried where none is given, until there are rules enough. */
const SUPPORTS = [0.01, 0.005, 0.002, 0.001, 0.0005];

/** So many rules are enough. */
const ENOUGH_RULES = 20;

/** No set in fewer baskets is looked for unless one asks for it. */
const FEWEST_BASKETS = 10;

/** What was found, and which candidates there were. */
export interface Mined {
  readonly model: BasketsModel;
  readonly found: FoundRules;
}

/**
 * Looks for rules at the support that is given, or at ever lower ones until there are enough; the last that could be finished
 * counts.
 *
 * @throws SatsumaError `BASKETS_TOO_MANY` when there are too many sets at the first support
 */
export async function mine(read: BasketsRead, run: Run<BasketsParams>): Promise<Mined> {
  const baskets = basketCount(read.baskets);
  const { minimumSupport } = run.params;
  if (minimumSupport !== undefined) return mineAt(read, run, minimumCount(minimumSupport, baskets));
  const minima = [
    ...new Set(SUPPORTS.map((share) => Math.max(FEWEST_BASKETS, minimumCount(share, baskets)))),
  ];
  return mineDown(read, run, minima);
}

async function mineDown(
  read: BasketsRead,
  run: Run<BasketsParams>,
  [minimum = FEWEST_BASKETS, ...lower]: readonly number[],
): Promise<Mined> {
  const mined = await mineAt(read, run, minimum);
  if (lower.length === 0 || mined.model.rules.length >= ENOUGH_RULES) return mined;
  try {
    return await mineDown(read, run, lower);
  } catch (cause) {
    if (cause instanceof SatsumaError && cause.code === "BASKETS_TOO_MANY") return mined;
    throw cause;
  }
}

async function mineAt(
  read: BasketsRead,
  { params, signal, progress }: Run<BasketsParams>,
  minimum: number,
): Promise<Mined> {
  const doing = `looking for what is together in ${minimum} baskets`;
  const sets = await frequentSets(read.baskets, {
    minimum,
    length: params.length,
    mostSets: params.mostSets,
    signal,
    progress: (done) => progress(0.5 + 0.4 * done, doing),
  });
  const found = associationRules(sets, params.minimumConfidence);
  return { model: buildModel(params, read, { sets, found, minimum }), found };
}

/** A share of baskets as a number of them, rounded up, but for the rounding of doubles. */
const minimumCount = (support: number, baskets: number): number =>
  support > 1 ? support : Math.max(1, Math.ceil(support * baskets - 1e-9));
