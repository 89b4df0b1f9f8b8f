import { join, name, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { isAllOf, lists } from "./condition-tree.ts";
import type { ConditionTree } from "./condition-tree.ts";

/** A yes/no column for each condition without parts. */
export type Flags = ReadonlyMap<ConditionTree, string>;

/** Rows of a table of flags with what every list of a tree comes to, so that no condition asks for all the others again. */
export interface Outcomes {
  /** To select from: the table's own columns, and those of the lists. */
  readonly rows: Fragment;
  readonly flags: Flags;
  readonly lists: ReadonlyMap<ConditionTree, ListColumns>;
}

/** Names of the columns of one list. */
interface ListColumns {
  /** How many of its parts hold. */
  readonly held: string;
  /** Place of the first part that fails, where all must hold; otherwise of the first that holds. From 0; their number where there is none. */
  readonly first: string;
}

/** The outcomes of a tree for every row of a table of flags. Its text grows as the tree does, and with its depth. */
export function outcomesOf(root: ConditionTree, table: TablePath, flags: Flags): Outcomes {
  const columns = new Map(
    lists(root).map((list, i) => [list, { held: `held${i}`, first: `first${i}` }]),
  );
  const each = [...columns].flatMap(([list, { held, first }]) => [
    sql`${heldOf(list, flags)} AS ${name(held)}`,
    sql`${firstOf(list, flags)} AS ${name(first)}`,
  ]);
  const rows = sql`(SELECT *, ${join(each, ", ")} FROM ${name(...table)}) AS outcomes`;
  return { rows, flags, lists: columns };
}

const heldOf = (list: ConditionTree, flags: Flags): Fragment =>
  howMany(list.of.map((part) => holds(part, flags)));

function firstOf(list: ConditionTree, flags: Flags): Fragment {
  const decides = (part: ConditionTree): Fragment =>
    isAllOf(list) ? sql`NOT ${holds(part, flags)}` : holds(part, flags);
  const each = list.of.map((part, i) => sql`WHEN ${decides(part)} THEN ${i}`);
  return sql`CASE ${join(each, " ")} ELSE ${list.of.length} END`;
}

/** Whether a condition holds, from the flags alone. */
function holds(tree: ConditionTree, flags: Flags): Fragment {
  if (tree.of.length === 0) return flagOf(tree, flags);
  const each = tree.of.map((part) => holds(part, flags));
  if (isAllOf(tree)) return sql`(${join(each, " AND ")})`;
  if (tree.needs === 1) return sql`(${join(each, " OR ")})`;
  return sql`(${howMany(each)} >= ${tree.needs})`;
}

/** The flag of a condition without parts. */
export function flagOf(tree: ConditionTree, flags: Flags): Fragment {
  const flag = flags.get(tree);
  if (flag === undefined) throw new RangeError(`tree must have a flag, got ${tree.text}`);
  return name(flag);
}

/** How many conditions hold. Added up by halves: what is nested as deep as a long list is long, engines refuse or plan slowly. */
export function howMany(of: readonly Fragment[]): Fragment {
  const [first] = of;
  if (first === undefined) return sql`0`;
  if (of.length === 1) return sql`CASE WHEN ${first} THEN 1 ELSE 0 END`;
  const half = of.length >> 1;
  return sql`(${howMany(of.slice(0, half))} + ${howMany(of.slice(half))})`;
}
