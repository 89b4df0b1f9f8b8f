import type { ClusterModel, ClustersModel, FeatureModel } from "../model.ts";
import type { GroupProfile } from "../fit/profile.ts";
import { keptClusters } from "./keep.ts";
import type { Kept } from "./keep.ts";
import { labelsFor } from "./label.ts";
import { wordsFor } from "./words.ts";
import type { Base } from "./words.ts";

/** A group that has customers, and the points by which they are put there. */
export interface Group extends GroupProfile {
  readonly anchors: readonly (readonly number[])[];
}

/**
 * Numbers and names groups. Those that were there before keep both; the others get the numbers that are free, the largest
 * first, and names from what tells them from all customers.
 *
 * @returns the clusters in the order of their numbers
 */
export function nameClusters(
  groups: readonly Group[],
  {
    features,
    base,
    previous,
  }: {
    readonly features: readonly FeatureModel[];
    readonly base: Base;
    readonly previous: ClustersModel | undefined;
  },
): ClusterModel[] {
  const ordered = groups.toSorted((a, b) => b.size - a.size || before(a.centre, b.centre));
  const kept = keptClusters(
    ordered.map(({ centre }) => centre),
    features,
    previous,
  );
  const words = ordered.map(({ centre, means }) =>
    wordsFor({ centre, profile: means }, features, base),
  );
  const fresh = ordered.flatMap((_, i) => (kept[i] === undefined ? [i] : []));
  const taken = new Set(kept.flatMap((old) => (old === undefined ? [] : [old.label])));
  const labels = labelsFor(
    fresh.map((i) => words[i]!),
    taken,
  );
  const numbers = freeNumbers(kept);
  const names = ordered.map((_, i): Kept => {
    const place = fresh.indexOf(i);
    return kept[i] ?? { label: labels[place]!, number: numbers[place]! };
  });
  return ordered
    .map(({ size, centre, anchors, means, spread }, i) => ({
      number: names[i]!.number,
      label: names[i]!.label,
      size,
      centre,
      anchors,
      profile: means,
      spread,
    }))
    .toSorted((a, b) => a.number - b.number);
}

/** As many of the smallest numbers that nobody kept. */
function freeNumbers(kept: readonly (Kept | undefined)[]): number[] {
  const used = new Set(kept.flatMap((old) => (old === undefined ? [] : [old.number])));
  const free: number[] = [];
  for (let number = 1; free.length < kept.length; number++)
    if (!used.has(number)) free.push(number);
  return free;
}

/** Groups of one size in the order of their centres. */
function before(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}
