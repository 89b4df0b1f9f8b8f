import { hierarchy } from "d3-hierarchy";
import type { Tree, TreeNode } from "../figure.ts";

/** A node of a tree as a row of a list, parents before their branches. */
export interface TreeRow {
  readonly node: TreeNode;
  /** What leads here; the root has none. */
  readonly answer?: string;
  /** Below the root by so many questions. */
  readonly depth: number;
  /**
   * For each level from the one below the root: whether that ancestor, or at the end the node itself, is its parent's last
   * branch. Only for the deepest levels where there are very many.
   */
  readonly isLast: readonly boolean[];
}

interface Reached {
  readonly node: TreeNode;
  readonly answer?: string;
}

/** More levels are not drawn beside each other. */
const MOST_LEVELS = 64;

/** All nodes of a tree in the order of reading. */
export function treeRows({ root }: Tree): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const lasts = new Map<object, readonly boolean[]>();
  const reached: Reached = { node: root };
  hierarchy(reached, ({ node }) => node.branches).eachBefore((each) => {
    const { parent, data, depth } = each;
    const isLast =
      parent === null
        ? []
        : [...(lasts.get(parent) ?? []), parent.children?.at(-1) === each].slice(-MOST_LEVELS);
    lasts.set(each, isLast);
    rows.push({ ...data, depth, isLast });
  });
  return rows;
}
