import type { TreeNode } from "@satsuma/figure";
import { shareText } from "@satsuma/model";
import { amountText } from "../../text/number-text.ts";
import type { Finding } from "../findings/finding.ts";
import { leafRule, leafSegment } from "./leaf-rule.ts";
import type { LikeThis } from "./use-like-this-now.ts";
import { leavesOf } from "./tree-lines.ts";

/** Leaves do not share customers. */
const added = (parts: readonly LikeThis[]): LikeThis => ({
  size: parts.reduce((sum, { size }) => sum + size, 0),
  share: parts.reduce((sum, { share }) => sum + share, 0),
});

/** A node in sentences: how many of whom left, who is like this now, and the rule. */
export function leafWords(
  node: TreeNode,
  finding: Finding,
  counted: LikeThis | undefined,
): readonly string[] {
  const leaves = leavesOf(node);
  const [first = ""] = leaves;
  const { discovery } = finding;
  const found = discovery && leaves.flatMap((leaf) => leafSegment(discovery, leaf) ?? []);
  const isLeaf = leaves.length === 1;
  const now = found === undefined ? counted : added(found);
  const rule = isLeaf ? leafRule(finding, leaves) : undefined;
  return [
    isLeaf
      ? (found?.[0]?.doc ?? `${first}: ${node.note ?? ""}.`)
      : `${leaves.length} leaves: ${node.note ?? node.label}.`,
    ...(now === undefined
      ? []
      : [`Like this now: ${amountText(now.size, "customer")}, ${shareText(now.share)} of all.`]),
    ...(rule === undefined ? [] : [`where ${rule.where}`]),
  ];
}
