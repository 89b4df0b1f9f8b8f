import { not } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import { written } from "../rules/conjuncts.ts";
import type { Conjunct } from "../rules/conjuncts.ts";

/** A condition with its parts; negations stand at the conditions that have none. */
export interface ConditionTree {
  /** What it means, negation included. */
  readonly cond: Cond;
  /** As written, on one line. */
  readonly text: string;
  /** How many of `of` must hold; 0 for a condition without parts. */
  readonly needs: number;
  readonly of: readonly ConditionTree[];
}

/** The list of conditions that a rule is: all of them must hold. */
export const conditionList = (
  cond: Cond,
  parts: readonly Conjunct[],
  text: string,
): ConditionTree => ({
  cond,
  text,
  ...spliced({ needs: parts.length, of: parts.map((part) => conditionTree(part, text)) }),
});

function conditionTree(part: Conjunct, text: string): ConditionTree {
  const head = { cond: part.cond, text: written(part, text) };
  const list = listed(part.cond);
  if (list === undefined) return { ...head, needs: 0, of: [] };
  return {
    ...head,
    ...spliced({ needs: list.needs, of: list.of.map((each) => conditionTree(each, text)) }),
  };
}

type List = Pick<ConditionTree, "needs" | "of">;

/** A list with the parts of lists of its own kind in their place: any of (a, any of (b, c)) is any of (a, b, c). */
function spliced(list: List): List {
  const [isAll, isAny] = [isAllOf(list), list.needs === 1];
  if (!isAll && !isAny) return list;
  const of = list.of.flatMap((each) => {
    const isSame = each.of.length > 1 && (isAll ? isAllOf(each) : each.needs === 1);
    return isSame ? each.of : [each];
  });
  return { needs: isAll ? of.length : 1, of };
}

/** Whether every part of a list must hold. */
export const isAllOf = ({ needs, of }: List): boolean => needs === of.length;

/** What a condition lists and how many of that must hold: `not (a and b)` is one of `not a` and `not b`. */
function listed(
  cond: Cond,
  isNot = false,
): { readonly needs: number; readonly of: readonly Conjunct[] } | undefined {
  if (cond.kind === "not") return listed(cond.of, !isNot);
  if (cond.kind !== "and" && cond.kind !== "or" && cond.kind !== "atLeast") return undefined;
  const { of } = cond;
  const needs = cond.kind === "atLeast" ? cond.count : cond.kind === "or" ? 1 : of.length;
  return isNot
    ? { needs: of.length - needs + 1, of: of.map(negated) }
    : { needs, of: of.map((each) => ({ cond: each, span: each.span, isNegated: false })) };
}

const negated = (cond: Cond): Conjunct => ({
  cond: cond.kind === "not" ? cond.of : not(cond),
  span: cond.span,
  isNegated: true,
});

/** The conditions without parts, in order. */
export const leaves = (tree: ConditionTree): readonly ConditionTree[] =>
  tree.of.length === 0 ? [tree] : tree.of.flatMap(leaves);

/** A list and all lists in it, in order; none for a condition without parts. */
export const lists = (tree: ConditionTree): readonly ConditionTree[] =>
  tree.of.length === 0 ? [] : [tree, ...tree.of.flatMap(lists)];
