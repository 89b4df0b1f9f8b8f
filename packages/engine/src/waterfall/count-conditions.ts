import { sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { countCustomers } from "../queries/count-where.ts";
import type { Session } from "../queries/session.ts";
import type { ConditionTree } from "./condition-tree.ts";
import { deadCondition } from "./dead-condition.ts";
import type { PreviewCondition } from "./preview-result.ts";
import { holds, listTests } from "./tree-sql.ts";
import type { ConditionTests, Flags } from "./tree-sql.ts";

/** Counts of a rule's conditions, and how they are put into words. */
interface Counted {
  readonly customers: number;
  readonly size: number;
  readonly conditions: readonly PreviewCondition[];
}

/** What is said of conditions besides their counts. */
interface Told {
  readonly flags: Flags;
  english(this: void, tree: ConditionTree): string;
  /** What is weak about the data that a condition stands on. */
  weak(this: void, tree: ConditionTree): readonly string[];
}

/** Counts every condition of a list, in one query over the flags of all customers. */
export async function countConditions(
  session: Session,
  table: TablePath,
  list: ConditionTree,
  told: Told,
): Promise<Counted> {
  const all = listTests(list, told.flags, sql`TRUE`).flatMap(withParts);
  const asked = [holds(list, told.flags), ...all.flatMap(testsOf)];
  const { customers, sizes } = await countCustomers(session, table, asked);
  const counts = new Map(
    all.map(({ tree }, i) => [tree, countsOf(sizes.slice(1 + 4 * i, 5 + 4 * i))]),
  );
  const rule = { customers, size: sizes[0]! };
  return { ...rule, conditions: partsOf(list, { ...told, counts, rule }) };
}

/** A condition and all of its parts, in the order they are written. */
const withParts = (tests: ConditionTests): readonly ConditionTests[] => [
  tests,
  ...tests.of.flatMap(withParts),
];

const testsOf = ({ reached, passes, holds: alone, without }: ConditionTests): Fragment[] => [
  reached,
  passes,
  alone,
  without,
];

type Counts = Pick<PreviewCondition, "reached" | "size" | "alone"> & {
  /** Members by the rule without it. */
  readonly without: number;
};

const countsOf = ([reached, size, alone, without]: readonly number[]): Counts => ({
  reached: reached!,
  size: size!,
  alone: alone!,
  without: without!,
});

interface Found extends Told {
  readonly counts: ReadonlyMap<ConditionTree, Counts>;
  readonly rule: { readonly customers: number; readonly size: number };
}

function partsOf(list: ConditionTree, found: Found): PreviewCondition[] {
  const isAll = list.needs === list.of.length;
  return list.of.map((tree): PreviewCondition => {
    const { without, ...counted } = found.counts.get(tree)!;
    const figure = { ...counted, removed: counted.reached - counted.size };
    const only = Math.abs(without - found.rule.size);
    const dead = deadCondition({ ...figure, only }, { ...found.rule, isAll });
    const isList = tree.of.length > 0;
    const marks = isList ? [] : found.weak(tree);
    return {
      text: tree.text,
      english: found.english(tree),
      ...(isList && { needs: tree.needs }),
      ...figure,
      only,
      ...(dead && { dead }),
      ...(marks.length > 0 && { weak: marks }),
      ...(isList && { of: partsOf(tree, found) }),
    };
  });
}
