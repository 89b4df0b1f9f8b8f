import { falseDiscoveryRates } from "@satsuma/stats/comparison";
import type { Values } from "../read-values.ts";
import type { ProfiledVariable } from "../profile-result.ts";
import type { Variable } from "../variables.ts";
import { compareCategories, compareYesNo } from "./compare-categories.ts";
import { compareItems } from "./compare-items.ts";
import { compareDates, compareNumbers } from "./compare-numbers.ts";
import type { Comparing } from "./comparing.ts";

/** A variable in segment and base; undefined where nobody has a value. */
export function compareVariable(
  { name, origin, expression, doc, unit, kind }: Variable,
  values: Values,
  comparing: Comparing,
): ProfiledVariable | undefined {
  const named = { name, origin, expression, ...(doc && { doc }), ...(unit && { unit }) };
  if (values.kind === "codes")
    return { ...named, ...compareCategories(values.codes, values.dictionary, comparing) };
  if (values.kind === "items") {
    const compared = compareItems(values.names, values.items, comparing);
    return compared && { ...named, ...compared };
  }
  if (kind === "yes/no") return { ...named, ...compareYesNo(values.values, comparing) };
  return kind === "date"
    ? { ...named, ...compareDates(values.values, comparing) }
    : { ...named, ...compareNumbers(values.values, comparing) };
}

/** Of variables marked as beyond chance so many are expected to differ by chance. */
export const RATE = 0.05;

/** Variables with rates of false discoveries among all of them: those beyond chance first, then by strength. */
export function ranked(variables: readonly ProfiledVariable[]): ProfiledVariable[] {
  const pValues = variables.map(({ comparison }) => comparison?.pValue);
  const rates = falseDiscoveryRates(pValues.filter((p) => p !== undefined));
  let place = 0;
  return variables
    .map((variable) => {
      if (variable.comparison === undefined) return variable;
      const rate = rates[place++]!;
      const marked = { falseDiscoveryRate: rate, isBeyondChance: rate <= RATE };
      return { ...variable, comparison: { ...variable.comparison, ...marked } };
    })
    .toSorted((a, b) => rankOf(b) - rankOf(a));
}

const rankOf = ({ comparison }: ProfiledVariable): number =>
  comparison === undefined ? -1 : comparison.strength + (comparison.isBeyondChance ? 4 : 0);
