import {
  and,
  approx,
  choose,
  compare,
  known,
  literal,
  ln,
  negate,
  not,
  text,
} from "@satsuma/plugin";
import type { Cond, Value } from "@satsuma/plugin";
import { inCategory } from "../space/coordinates.ts";
import type { CategoryFeature, FeatureModel, NumberFeature } from "../model.ts";
import { double, plus, times } from "./double-arithmetic.ts";

/** What a feature adds to sums over its coordinates, as an expression over its value; unknown where it is not known. */
export interface FeatureTerms {
  /** The sum of its coordinates, each times its factor, less a constant that is told. */
  weighted(factors: readonly number[]): { readonly value: Value; readonly constant: number };
  /** The sum of the squares of its coordinates. */
  readonly square: Value;
  /** Its coordinates one by one. */
  readonly coordinates: readonly Value[];
}

/** The terms of a feature, from the value that the project gives for it. */
export const featureTerms = (feature: FeatureModel, value: Value): FeatureTerms =>
  feature.kind === "numbers" ? numberTerms(feature, value) : categoryTerms(feature, value);

function numberTerms(feature: NumberFeature, value: Value): FeatureTerms {
  const counted = countedValue(feature, value);
  if (feature.scale === 0) {
    const none = choose([{ when: known(counted), value: approx(0) }]);
    return { weighted: () => ({ value: none, constant: 0 }), square: none, coordinates: [none] };
  }
  const slope = feature.weight / feature.scale;
  const offset = -slope * feature.centre;
  const coordinate = plus(times(counted, approx(slope)), approx(offset));
  return {
    weighted: ([factor = 0]) => ({
      value: times(counted, approx(factor * slope)),
      constant: factor * offset,
    }),
    square: times(coordinate, coordinate),
    coordinates: [coordinate],
  };
}

/** The number or its logarithm, with what stands in. */
function countedValue({ log, standIn }: NumberFeature, value: Value): Value {
  const found = double(value);
  const given =
    standIn === undefined ? found : choose([{ when: known(found), value: found }], approx(standIn));
  if (!log) return given;
  const above = ln(plus(approx(1), given));
  const below = negate(ln(plus(approx(1), negate(given))));
  return choose([
    { when: compare(given, "ge", approx(0)), value: above },
    { when: compare(given, "lt", approx(0)), value: below },
  ]);
}

function categoryTerms(feature: CategoryFeature, value: Value): FeatureTerms {
  const here = inCategory(feature);
  const sum = (amounts: readonly number[]) => byCategory(feature, value, amounts);
  return {
    weighted: (factors) => ({ value: sum(factors.map((factor) => factor * here)), constant: 0 }),
    square: sum(feature.categories.map(() => here * here)),
    coordinates: feature.categories.map((_, i) =>
      sum(feature.categories.map((__, j) => (i === j ? here : 0))),
    ),
  };
}

/** An amount for each category, 0 for others; unknown where the value is and nothing stands in. */
export function byCategory(
  feature: CategoryFeature,
  value: Value,
  amounts: readonly number[],
): Value {
  const branches = feature.categories.map((category, i) => ({
    when: isCategory(feature, value, category),
    value: approx(amounts[i] ?? 0),
  }));
  const other = { when: known(value), value: approx(0) };
  if (feature.standIn === undefined) return choose([...branches, other]);
  const at = feature.categories.indexOf(feature.standIn);
  return choose([...branches, other], approx(amounts[at] ?? 0));
}

function isCategory({ isYesNo }: CategoryFeature, value: Value, category: string): Cond {
  if (isYesNo) {
    const isYes: Cond = { kind: "isYes", value };
    return category === "yes" ? isYes : and(known(value), not(isYes));
  }
  const pattern = value.type.kind === "enum" ? literal(value.type, category) : text(category);
  return { kind: "text", op: "equals", value, pattern, fold: false };
}
