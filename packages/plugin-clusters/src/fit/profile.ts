import type { FitAggregate, FitInput, Value } from "@satsuma/plugin";
import { numberAt } from "@satsuma/plugin/variables";
import type { FeatureModel } from "../model.ts";
import { assignment, numberOf } from "../score/assign.ts";
import type { Anchors } from "../score/assign.ts";
import { byCategory } from "../score/feature-terms.ts";
import { double } from "../score/double-arithmetic.ts";

/** The customers of one group, all of them. */
export interface GroupProfile {
  readonly size: number;
  /** The mean of each coordinate. */
  readonly centre: readonly number[];
  /** By feature: the mean of the known values, or the share of each category. */
  readonly means: readonly (number | readonly number[])[];
  /** Mean squared distance to the nearest anchor. */
  readonly spread: number;
}

export interface Profiles {
  /** In the order of the anchors; absent for groups that nobody is in. */
  readonly groups: readonly (GroupProfile | undefined)[];
  /** How many customers have none. */
  readonly unassigned: number;
  /** By feature: of how many customers it is not known. */
  readonly unknown: readonly number[];
}

/** Counts and describes the groups over all customers, in two questions. */
export async function profilesOf(
  input: FitInput,
  features: readonly FeatureModel[],
  anchors: Anchors,
): Promise<Profiles> {
  const values = features.map(({ key }) => input.features[key]!);
  const unknown = await unknownCounts(input, values);
  if (anchors.length === 0) return { groups: [], unassigned: await input.count(), unknown };
  const found = assignment(features, values, anchors);
  const coordinates = found.terms.flatMap((term) => term.coordinates);
  const measures: Record<string, FitAggregate> = {
    size: { fn: "count" },
    spread: { fn: "average", of: found.square },
  };
  coordinates.forEach((of, i) => (measures[`c${i}`] = { fn: "average", of }));
  features.forEach((feature, i) => Object.assign(measures, meansOf(feature, values[i]!, i)));
  const numbers = anchors.map((_, j) => j);
  const frame = await input.aggregate(measures, [numberOf(found, numbers)]);
  const groups: (GroupProfile | undefined)[] = anchors.map(() => undefined);
  let unassigned = 0;
  for (let row = 0; row < frame.length; row++) {
    const group = numberAt(frame, "by0", row);
    const size = numberAt(frame, "size", row);
    if (Number.isNaN(group)) unassigned += size;
    else {
      groups[group] = {
        size,
        spread: Math.max(numberAt(frame, "spread", row), 0),
        centre: coordinates.map((_, i) => numberAt(frame, `c${i}`, row)),
        means: features.map((feature, i) =>
          feature.kind === "numbers"
            ? known(numberAt(frame, `m${i}`, row), feature.standIn)
            : feature.categories.map((_, c) => numberAt(frame, `m${i}_${c}`, row)),
        ),
      };
    }
  }
  return { groups, unassigned, unknown };
}

/** Where nobody in the group has a known value, what stands in. */
const known = (mean: number, standIn: number | undefined): number =>
  Number.isNaN(mean) ? (standIn ?? 0) : mean;

function meansOf(feature: FeatureModel, value: Value, i: number): Record<string, FitAggregate> {
  if (feature.kind === "numbers") return { [`m${i}`]: { fn: "average", of: double(value) } };
  const shares = feature.categories.map((_, c): [string, FitAggregate] => {
    const amounts = feature.categories.map((__, other) => Number(c === other));
    return [`m${i}_${c}`, { fn: "average", of: byCategory(feature, value, amounts) }];
  });
  return Object.fromEntries(shares);
}

async function unknownCounts(input: FitInput, values: readonly Value[]): Promise<number[]> {
  const counts = values.map((of, i): [string, FitAggregate] => [`k${i}`, { fn: "count", of }]);
  const frame = await input.aggregate({ all: { fn: "count" }, ...Object.fromEntries(counts) });
  const all = numberAt(frame, "all", 0);
  return values.map((_, i) => all - numberAt(frame, `k${i}`, 0));
}
