import type { CategoryVariable, VariableComparison, ProfiledValue } from "../profile-result.ts";
import { compareYesNo } from "./compare-categories.ts";
import type { Compared, Comparing } from "./comparing.ts";

/**
 * Lists of members beside those of the base, item by item: a customer has any number of them. The effect is that of the item that
 * differs most, and its p-value is multiplied by the number of items for having been chosen (Bonferroni).
 *
 * @param items whether each customer has the item: 1, 0, and `NaN` where the list is unknown
 */
export function compareItems(
  names: readonly string[],
  items: readonly Float64Array[],
  comparing: Comparing,
): Compared<CategoryVariable> | undefined {
  const each = items.map((values, i) => ({
    name: names[i]!,
    compared: compareYesNo(values, comparing),
  }));
  const [first] = each;
  if (first === undefined) return undefined;
  const strongest = each
    .flatMap(({ compared: { comparison } }) => (comparison ? [comparison] : []))
    .reduce<VariableComparison | undefined>(
      (best, one) => (best === undefined || one.strength > best.strength ? one : best),
      undefined,
    );
  return {
    kind: "list",
    known: first.compared.known,
    unknown: first.compared.unknown,
    values: each
      .flatMap(({ name, compared }) => yesOf(name, compared))
      .toSorted((a, b) => size(b) - size(a)),
    ...(strongest && { comparison: { ...strongest, ...chosen(strongest, items.length) } }),
  };
}

const chosen = ({ pValue }: VariableComparison, of: number) => ({
  direction: "different" as const,
  pValue: Math.min(1, pValue * of),
});

const yesOf = (value: string, { values }: Compared<CategoryVariable>): ProfiledValue[] =>
  values.filter((each) => each.value === "yes").map((yes) => ({ ...yes, value }));

const size = ({ difference }: ProfiledValue): number => Math.abs(difference?.value ?? 0);
