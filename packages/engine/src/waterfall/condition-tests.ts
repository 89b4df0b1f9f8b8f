import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { isAllOf } from "./condition-tree.ts";
import type { ConditionTree } from "./condition-tree.ts";
import { flagOf, howMany } from "./tree-sql.ts";
import type { Outcomes } from "./tree-sql.ts";

/** Tests of one row of outcomes, for one condition of a tree. */
export interface ConditionTests {
  readonly tree: ConditionTree;
  /** Whether it is asked of the customer, in order. */
  readonly reached: Fragment;
  /** Whether it is asked and holds. */
  readonly passes: Fragment;
  readonly holds: Fragment;
  /** Whether the customer would be a member by the rule without just this condition and is none, or the other way round. */
  readonly decides: Fragment;
}

/** For whom a list is asked at all, and for whom the rule comes out as the list does. */
interface Place {
  readonly reached: Fragment;
  readonly pivotal: Fragment;
}

const everyone: Place = { reached: sql`TRUE`, pivotal: sql`TRUE` };

/**
 * Tests of every condition of a list and of all of their parts, in the order they are written. Their text grows as the list does, but
 * as the square of its length where more than one and not all of it must hold.
 */
export function conditionTests(
  list: ConditionTree,
  outcomes: Outcomes,
  place = everyone,
): readonly ConditionTests[] {
  return list.of.flatMap((tree, i) => {
    const holds = holdsOf(tree, outcomes);
    const reached = both(place.reached, reaches(i, list, outcomes));
    const pivotal = both(place.pivotal, isPivotal(holds, list, outcomes));
    // What would go were all of a list needed: the condition itself fails; otherwise it is what holds.
    const decides = both(pivotal, isAllOf(list) ? sql`NOT ${holds}` : holds);
    const tests = { tree, reached, passes: both(reached, holds), holds, decides };
    return [tests, ...conditionTests(tree, outcomes, { reached, pivotal })];
  });
}

/** Whether a condition holds. */
export const holdsOf = (tree: ConditionTree, { flags, lists }: Outcomes): Fragment => {
  const list = lists.get(tree);
  return list === undefined ? flagOf(tree, flags) : sql`(${name(list.held)} >= ${tree.needs})`;
};

/** Whether a list comes down to its next condition: none before it failed, or they are one short of enough. */
function reaches(place: number, list: ConditionTree, outcomes: Outcomes): Fragment {
  if (isAllOf(list) || list.needs === 1)
    return sql`${name(outcomes.lists.get(list)!.first)} >= ${place}`;
  const before = list.of.slice(0, place).map((part) => holdsOf(part, outcomes));
  return sql`${howMany(before)} = ${list.needs - 1}`;
}

/** Whether a list comes out as one of its parts does: the others are one short of enough. */
const isPivotal = (holds: Fragment, list: ConditionTree, { lists }: Outcomes): Fragment =>
  sql`${name(lists.get(list)!.held)} - ${howMany([holds])} = ${list.needs - 1}`;

const both = (one: Fragment, other: Fragment): Fragment => sql`(${one} AND ${other})`;
