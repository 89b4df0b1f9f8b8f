import { children } from "@satsuma/ir";
import type { Cond, Node } from "@satsuma/ir";

/** A condition on the rows of one table. */
export interface RowRule {
  readonly cond: Cond;
  /** What the rows are called: `customers`, `orders`. */
  readonly rows: string;
}

/** What was written elsewhere is looked at there. */
const isElsewhere = (node: Node): boolean =>
  node.kind === "member" || node.kind === "definedCond" || node.kind === "defined";

/** The filters on events inside a condition, and on whom it ranks, without those of definitions and other segments. */
export function filtersOf(cond: Cond): RowRule[] {
  const found: RowRule[] = [];
  const seen = new Set<Node>();
  const pending: Node[] = [cond];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node) || isElsewhere(node)) continue;
    seen.add(node);
    if ((node.kind === "aggregate" || node.kind === "step") && node.filter)
      found.push({ cond: node.filter, rows: node.event });
    if ((node.kind === "rank" || node.kind === "percentile") && node.among)
      found.push({ cond: node.among, rows: "customers" });
    pending.push(...children(node));
  }
  return found;
}
