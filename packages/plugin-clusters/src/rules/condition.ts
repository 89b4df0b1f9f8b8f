import type { RuleWords } from "@satsuma/plugin";
import type { FeatureModel } from "../model.ts";
import type { Constraint } from "./constraints.ts";

/** What a feature must be, in the rule language; undefined when anything will do. */
export function condition(
  feature: FeatureModel,
  constraint: Constraint,
  {
    given,
    categories,
    isUnknownRefused,
  }: {
    readonly given: RuleWords;
    readonly categories: readonly string[] | null;
    /** True when customers whose feature is unknown have no cluster at all. */
    readonly isUnknownRefused: boolean;
  },
): string | undefined {
  const value = given.expressions[feature.key]!;
  const isUnknownIn = constraint.isUnknownIn && !isUnknownRefused;
  if (constraint.above === Number.MAX_VALUE) return `${value} is unknown`;
  const known =
    categories === null
      ? range(value, constraint, given)
      : choice(value, constraint, { given, categories, feature });
  if (known === undefined) return isUnknownIn ? undefined : `${value} is known`;
  return isUnknownIn ? `(${known} or ${value} is unknown)` : known;
}

function range(value: string, { above, atMost }: Constraint, given: RuleWords): string | undefined {
  const tests = [
    ...(above === undefined ? [] : [`${value} > ${given.numberInRule(above)}`]),
    ...(atMost === undefined ? [] : [`${value} <= ${given.numberInRule(atMost)}`]),
  ];
  return tests.length === 0 ? undefined : tests.join(" and ");
}

function choice(
  value: string,
  { among, without }: Constraint,
  {
    given,
    categories,
    feature,
  }: {
    readonly given: RuleWords;
    readonly categories: readonly string[];
    readonly feature: FeatureModel;
  },
): string | undefined {
  if (feature.kind === "categories" && feature.isYesNo)
    return yesOrNo(value, { among, without }, categories);
  const list = (codes: readonly number[]) =>
    codes.map((code) => given.textInRule(categories[code]!)).join(", ");
  const tests = [
    ...(among === undefined ? [] : [`${value} in (${list(among)})`]),
    // An unknown value is in no list: the negative form must say that it is known.
    ...(without.length === 0 ? [] : [`${value} is known and not (${value} in (${list(without)}))`]),
  ];
  return tests.length === 0 ? undefined : tests.join(" and ");
}

function yesOrNo(
  value: string,
  {
    among,
    without,
  }: { readonly among: readonly number[] | undefined; readonly without: readonly number[] },
  categories: readonly string[],
): string | undefined {
  const possible = categories.filter(
    (_, code) => (among?.includes(code) ?? true) && !without.includes(code),
  );
  if (possible.length !== 1) return undefined;
  return `${value} is ${possible[0] === "yes" ? "true" : "false"}`;
}
