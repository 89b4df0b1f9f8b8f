import type { FitInput } from "@satsuma/plugin";
import { numberAt } from "@satsuma/plugin/variables";
import type { FeatureModel } from "../model.ts";
import { assignment, numberOf } from "../score/assign.ts";
import type { Fitting } from "./sampled.ts";

/** What came of moving centres over all customers. */
export interface Refined {
  readonly centres: readonly (readonly number[])[];
  readonly passes: number;
  readonly isStable: boolean;
}

/** Most passes over all customers. */
const PASSES = 25;

/** A centre that moves less than this far no longer moves: a thousandth of a standard deviation, as a rule. */
const STILL = 1e-3;

/**
 * Moves centres to the means of the customers nearest to them, over all customers, until they stay: each pass is one question to
 * the warehouse. A centre that nobody is nearest to stays where it is.
 */
export async function refine(
  { input, run }: Fitting,
  features: readonly FeatureModel[],
  start: readonly (readonly number[])[],
): Promise<Refined> {
  let centres = start;
  let moved = Infinity;
  let passes = 0;
  for (; passes < PASSES && moved > STILL; passes++) {
    run.signal.throwIfAborted();
    run.progress(0.4 + (0.2 * passes) / PASSES, "refining over all customers");
    const next = await meansOf(input, features, centres);
    moved = Math.max(...next.map((centre, j) => distance(centre, centres[j]!)));
    centres = next;
  }
  return { centres, passes, isStable: moved <= STILL };
}

async function meansOf(
  input: FitInput,
  features: readonly FeatureModel[],
  centres: readonly (readonly number[])[],
): Promise<(readonly number[])[]> {
  const values = features.map(({ key }) => input.features[key]!);
  const found = assignment(
    features,
    values,
    centres.map((centre) => [centre]),
  );
  const coordinates = found.terms.flatMap((term) => term.coordinates);
  const measures = coordinates.map((of, i) => [`c${i}`, { fn: "average" as const, of }] as const);
  const numbers = centres.map((_, j) => j);
  const frame = await input.aggregate(Object.fromEntries(measures), [numberOf(found, numbers)]);
  const means = [...centres];
  for (let row = 0; row < frame.length; row++) {
    const group = numberAt(frame, "by0", row);
    if (Number.isNaN(group)) continue;
    means[group] = coordinates.map((_, i) => numberAt(frame, `c${i}`, row));
  }
  return means;
}

const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.sqrt(one.reduce((sum, value, i) => sum + (value - other[i]!) ** 2, 0));
