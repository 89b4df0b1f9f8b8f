import { negate } from "@satsuma/plugin";
import type { FitInput, QuantileGroup, RankedValue, Run, Scalar } from "@satsuma/plugin";
import { numberAt } from "@satsuma/plugin/variables";
import { ntileEnds } from "@satsuma/stats";
import { dimensions } from "./config.ts";
import type { Convention, Dimension, RfmParams } from "./config.ts";
import type { Cut, CutOffs, Cuts, NestedCut, RankedEnd } from "./model.ts";
import { scoreOf } from "./score-of.ts";

/** Finds, or takes from the config, where each dimension is cut. There is at least one customer. */
export async function findCuts(input: FitInput<Dimension>, run: Run<RfmParams>): Promise<Cuts> {
  const cuts = new Map<Dimension, Cut>();
  for (const [i, dimension] of dimensions.entries()) {
    run.signal.throwIfAborted();
    run.progress(i / 4, `cutting ${dimension}`);
    const cut = await finders[run.params.convention]({
      dimension,
      input,
      params: run.params,
      done: cuts,
    });
    cuts.set(dimension, cut);
  }
  return cutsOf(cuts);
}

/** What a convention cuts by. */
interface Task {
  readonly dimension: Dimension;
  readonly input: FitInput<Dimension>;
  readonly params: RfmParams;
  /** The dimensions before. */
  readonly done: ReadonlyMap<Dimension, Cut>;
}

const finders: Readonly<Record<Convention, (task: Task) => Promise<Cut>>> = {
  quantile: (task) => pinned(task, "below") ?? byQuantiles(task, "below", (cut) => cut),
  // A step of one above the quantile is the R package's rule, whatever the unit.
  "r-rfm": (task) => pinned(task, "above") ?? byQuantiles(task, "above", (cut) => cut + 1),
  ntile: byRank,
  fixed: (task) => pinned(task, "below") ?? Promise.resolve(none),
  nested: withinGroups,
};

const none: Cut = { kind: "none" };

/** Of no customers there is nothing to cut. */
export const noCuts: Cuts = { recency: none, frequency: none, monetary: none };

function pinned({ dimension, params }: Task, at: CutOffs["at"]): Promise<Cut> | undefined {
  const cuts = params.thresholds?.[dimension];
  return cuts && Promise.resolve({ kind: "cut-offs", at, cuts, pinned: true });
}

async function byQuantiles(
  { dimension, input, params }: Task,
  at: CutOffs["at"],
  move: (cut: number) => number,
): Promise<Cut> {
  const cuts = await quantilesOf(input, dimension, params.bins);
  if (cuts.length === 0) return none;
  return { kind: "cut-offs", at, cuts: cuts.map((cut) => settle(move(cut))), pinned: false };
}

/** The quantiles at 1/n … (n−1)/n over all customers; none when no value is known. */
async function quantilesOf(
  input: FitInput<Dimension>,
  dimension: Dimension,
  bins: number,
): Promise<number[]> {
  const [all] = await input.quantiles(input.features[dimension], probabilities(bins));
  return (all?.quantiles ?? []).map(settle);
}

const probabilities = (bins: number): number[] =>
  Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);

/**
 * Rounded to millionths. Values are whole or in hundredths, and a quantile that is no value lies at least a tenth of a step
 * from one: so no value changes sides, and one that a quantile falls on is met exactly, however an engine rounds.
 */
const settle = (cut: number): number => Number(cut.toFixed(6));

/** Groups of equal size, the larger first, as SQL's `ntile`. */
async function byRank({ dimension, input, params }: Task): Promise<Cut> {
  const feature = input.features[dimension];
  const counts = await input.aggregate({ known: { fn: "count", of: feature } });
  const count = numberAt(counts, "known", 0);
  if (count === 0) return none;
  const ranks = ntileEnds(count, params.bins).slice(0, -1);
  const value = dimension === "recency" ? negate(feature) : feature;
  const found = await input.atRanks(value, [...new Set(ranks)]);
  return { kind: "ranked", ends: ranks.map((rank) => endAt(rank, found)) };
}

function endAt(rank: number, found: readonly RankedValue[]): RankedEnd {
  const end = found.find((customer) => customer.rank === rank);
  if (end === undefined) throw new RangeError(`there is no customer of rank ${rank}`);
  return { value: written(end.value), key: written(end.key) };
}

function written(scalar: Scalar): string | number {
  if (typeof scalar === "string" || typeof scalar === "number") return scalar;
  throw new TypeError(`a value or key must be a number or a text, got ${JSON.stringify(scalar)}`);
}

async function withinGroups(task: Task): Promise<Cut> {
  const { dimension, input, params, done } = task;
  if (dimension === "recency") return byQuantiles(task, "below", (cut) => cut);
  const before = dimensions.slice(0, dimensions.indexOf(dimension));
  // Where nobody has a score there are no groups to cut within.
  if (before.some((earlier) => done.get(earlier)?.kind === "none")) return none;
  const others = await quantilesOf(input, dimension, params.bins);
  const groups = await input.quantiles(
    input.features[dimension],
    probabilities(params.bins),
    before.map((earlier) => scoreOf(earlier, cutsOf(done), input)),
  );
  return others.length === 0 ? none : { kind: "nested", groups: groupCuts(groups), others };
}

/** In the order of their scores; without those whose scores or values nobody knows. */
const groupCuts = (groups: readonly QuantileGroup[]): NestedCut["groups"] =>
  groups
    .filter(({ by, quantiles }) => quantiles.length > 0 && !by.includes(null))
    .map(({ by, quantiles }) => ({ of: by.map(Number), cuts: quantiles.map(settle) }))
    .toSorted((a, b) => a.of[0]! - b.of[0]! || (a.of[1] ?? 0) - (b.of[1] ?? 0));

const cutsOf = (found: ReadonlyMap<Dimension, Cut>): Cuts => ({
  recency: found.get("recency") ?? none,
  frequency: found.get("frequency") ?? none,
  monetary: found.get("monetary") ?? none,
});
