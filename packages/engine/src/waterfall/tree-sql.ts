import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { ConditionTree } from "./condition-tree.ts";

/** A yes/no column for each condition without parts. */
export type Flags = ReadonlyMap<ConditionTree, string>;

/** Tests of one row of flags, for one condition of a tree. */
export interface ConditionTests {
  readonly tree: ConditionTree;
  /** Whether it is asked of the customer, in order. */
  readonly reached: Fragment;
  /** Whether it is asked and holds. */
  readonly passes: Fragment;
  readonly holds: Fragment;
  /** Whether the customer is a member by the rule without just this condition. */
  readonly without: Fragment;
  readonly of: readonly ConditionTests[];
}

/** Tests of every condition of a list, for those whom `reached` lets through. */
export function listTests(
  list: ConditionTree,
  flags: Flags,
  reached: Fragment,
  rule: (instead: Fragment) => Fragment = (instead) => instead,
): readonly ConditionTests[] {
  const each = list.of.map((part) => holds(part, flags));
  const isAll = list.needs === list.of.length;
  return list.of.map((tree, i) => {
    const here = both(reached, matters(list.needs, each.slice(0, i), isAll));
    const instead = (other: Fragment): Fragment => rule(atLeast(list.needs, each.with(i, other)));
    return {
      tree,
      reached: here,
      passes: both(here, each[i]!),
      holds: each[i]!,
      without: instead(isAll ? sql`TRUE` : sql`FALSE`),
      of: listTests(tree, flags, here, instead),
    };
  });
}

/** Whether a condition holds. */
export function holds(tree: ConditionTree, flags: Flags): Fragment {
  if (tree.of.length > 0)
    return atLeast(
      tree.needs,
      tree.of.map((part) => holds(part, flags)),
    );
  const flag = flags.get(tree);
  if (flag === undefined) throw new RangeError(`tree must have a flag, got ${tree.text}`);
  return name(flag);
}

/** Whether a list comes down to its next condition: none before it failed, or they are one short of enough. */
const matters = (needs: number, before: readonly Fragment[], isAll: boolean): Fragment =>
  isAll ? atLeast(before.length, before) : sql`${sum(before)} = ${needs - 1}`;

function atLeast(needs: number, of: readonly Fragment[]): Fragment {
  if (needs === 0) return sql`TRUE`;
  if (needs === of.length) return sql`(${join(of, " AND ")})`;
  if (needs === 1) return sql`(${join(of, " OR ")})`;
  return sql`(${sum(of)} >= ${needs})`;
}

const sum = (of: readonly Fragment[]): Fragment =>
  of.length === 0
    ? sql`0`
    : join(
        of.map((each) => sql`CASE WHEN ${each} THEN 1 ELSE 0 END`),
        " + ",
      );

const both = (one: Fragment, other: Fragment): Fragment => sql`(${one} AND ${other})`;
