import {
  approx,
  arithmetic,
  choose,
  compare,
  known,
  literal,
  number,
  sqrt,
  text,
} from "@satsuma/plugin";
import type { Cond, Value } from "@satsuma/plugin";
import type { FeatureModel } from "../model.ts";
import { starts } from "../space/coordinates.ts";
import { absolute, plus, smaller, times } from "./double-arithmetic.ts";
import { featureTerms } from "./feature-terms.ts";
import type { FeatureTerms } from "./feature-terms.ts";

/** Points by which customers are put into groups. */
export type Anchors = readonly (readonly (readonly number[])[])[];

/** Which group a customer is in, and how far from it, as expressions over the features. */
export interface Assignment {
  /** By group: true for its customers. Of equally near groups the first; false for all where a feature is unknown. */
  readonly isIn: readonly Cond[];
  /** The squared distance to the nearest anchor; unknown where a feature is. */
  readonly square: Value;
  readonly terms: readonly FeatureTerms[];
}

/**
 * The nearest anchor is the one with the least half square less product with the customer: no squares of the customer, and the
 * least of the groups after each is shared by all comparisons.
 *
 * @param anchors by group, each at least one; at least one group
 */
export function assignment(
  features: readonly FeatureModel[],
  values: readonly Value[],
  anchors: Anchors,
): Assignment {
  const terms = features.map((feature, i) => featureTerms(feature, values[i]!));
  const places = starts(features);
  const scores = anchors.map((group) =>
    group
      .map((anchor) => anchorScore(anchor, terms, places))
      .reduceRight((rest, one) => smaller(one, rest)),
  );
  const rest = restOf(scores);
  const least = rest[0]!;
  const isIn = scores.map((score, j) => {
    const after = rest[j + 1];
    return after === undefined ? known(score) : compare(score, "le", after);
  });
  const own = terms.map(({ square }) => square).reduce(plus);
  // Rounding may leave a hair below zero.
  const square = absolute(plus(own, times(least, approx(2))));
  return { isIn, square, terms };
}

/** Half the square of an anchor less its product with the customer. */
function anchorScore(
  anchor: readonly number[],
  terms: readonly FeatureTerms[],
  places: readonly number[],
): Value {
  let constant = anchor.reduce((sum, value) => sum + value * value, 0) / 2;
  const values = terms.map((term, i) => {
    const factors = anchor.slice(places[i], places[i + 1]).map((value) => -value);
    const part = term.weighted(factors);
    constant += part.constant;
    return part.value;
  });
  return values.reduce(plus, approx(constant));
}

/** For each group the least score from it on. */
function restOf(scores: readonly Value[]): Value[] {
  const rest: Value[] = [];
  for (const score of scores.toReversed()) {
    const after = rest[0];
    rest.unshift(after === undefined ? score : smaller(score, after));
  }
  return rest;
}

/** A number a group; unknown for customers without one. */
export const numberOf = ({ isIn }: Assignment, numbers: readonly number[]): Value =>
  choose(isIn.map((when, j) => ({ when, value: number(numbers[j]!) })));

/** A double a group. */
const amountOf = ({ isIn }: Assignment, amounts: readonly number[]): Value =>
  choose(isIn.map((when, j) => ({ when, value: approx(amounts[j]!) })));

/** A text a group. */
export const textOf = ({ isIn }: Assignment, texts: readonly string[]): Value =>
  choose(isIn.map((when, j) => ({ when, value: text(texts[j]!) })));

export const distanceOf = ({ square }: Assignment): Value => sqrt(square);

/** 1 at an anchor, one half where the square is that of its group on average. */
export const typicalityOf = (found: Assignment, spreads: readonly number[]): Value => {
  const share = times(
    found.square,
    amountOf(
      found,
      spreads.map((spread) => 1 / spread),
    ),
  );
  return arithmetic(approx(1), "/", plus(approx(1), share));
};

/** Unknown throughout: what scores are when there are no groups. */
export const unknownText: Value = choose([
  { when: { kind: "constant", value: false }, value: literal({ kind: "text" }, "") },
]);
