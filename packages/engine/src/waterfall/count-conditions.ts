import type { Fragment } from "@satsuma/sql";
import { countCustomers } from "../queries/count-where.ts";
import type { Session } from "../queries/session.ts";
import { conditionTests, holdsOf } from "./condition-tests.ts";
import type { ConditionTests } from "./condition-tests.ts";
import { isAllOf } from "./condition-tree.ts";
import type { ConditionTree } from "./condition-tree.ts";
import { deadCondition } from "./dead-condition.ts";
import type { PreviewCondition } from "./preview-result.ts";
import type { Outcomes } from "./tree-sql.ts";

/** Counts of a rule's conditions, and how they are put into words. */
interface Counted {
  readonly customers: number;
  readonly size: number;
  readonly conditions: readonly PreviewCondition[];
}

/** What is said of conditions besides their counts. */
interface Told {
  english(this: void, tree: ConditionTree): string;
  /** What is weak about the data that a condition stands on. */
  weak(this: void, tree: ConditionTree): readonly string[];
}

/** Counts every condition of a list, in one query over the outcomes of all customers. */
export async function countConditions(
  session: Session,
  list: ConditionTree,
  outcomes: Outcomes,
  told: Told,
): Promise<Counted> {
  const all = conditionTests(list, outcomes);
  const asked = [holdsOf(list, outcomes), ...all.flatMap(testsOf)];
  const { customers, sizes } = await countCustomers(session, outcomes.rows, asked);
  const counts = new Map(
    all.map(({ tree }, i) => [tree, countsOf(sizes.slice(1 + 4 * i, 5 + 4 * i))]),
  );
  const rule = { customers, size: sizes[0]! };
  return { ...rule, conditions: partsOf(list, { ...told, counts, rule }) };
}

const testsOf = ({ reached, passes, holds, decides }: ConditionTests): Fragment[] => [
  reached,
  passes,
  holds,
  decides,
];

type Counts = Pick<PreviewCondition, "reached" | "size" | "alone" | "only">;

const countsOf = ([reached, size, alone, only]: readonly number[]): Counts => ({
  reached: reached!,
  size: size!,
  alone: alone!,
  only: only!,
});

interface Found extends Told {
  readonly counts: ReadonlyMap<ConditionTree, Counts>;
  readonly rule: { readonly customers: number; readonly size: number };
}

function partsOf(list: ConditionTree, found: Found): PreviewCondition[] {
  const isAll = isAllOf(list);
  return list.of.map((tree): PreviewCondition => {
    const counts = found.counts.get(tree)!;
    const figures = { ...counts, removed: counts.reached - counts.size };
    const dead = deadCondition(figures, { ...found.rule, isAll });
    const isList = tree.of.length > 0;
    const marks = isList ? [] : found.weak(tree);
    return {
      text: tree.text,
      english: found.english(tree),
      ...(isList && { needs: tree.needs }),
      ...figures,
      ...(dead && { dead }),
      ...(marks.length > 0 && { weak: marks }),
      ...(isList && { of: partsOf(tree, found) }),
    };
  });
}
