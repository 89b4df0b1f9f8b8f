import type { TreeNode } from "@satsuma/figure";

/** A node of a tree as a line of it. */
export interface TreeLine {
  /** Which branches lead here, counted from 0: `0.1`; empty for the root. */
  readonly path: string;
  readonly node: TreeNode;
  /** What leads here; the root has none. */
  readonly answer?: string;
  /** For each level below the root, whether that ancestor, at the end the node itself, is its parent's last branch. */
  readonly isLast: readonly boolean[];
  readonly isFolded: boolean;
}

/** The lines of a tree from above, those below a folded node left out. */
export function treeLines(root: TreeNode, folded: ReadonlySet<string>): readonly TreeLine[] {
  return below({ path: "", node: root, isLast: [], isFolded: folded.has("") }, folded);
}

function below(line: TreeLine, folded: ReadonlySet<string>): readonly TreeLine[] {
  const branches = line.isFolded ? [] : (line.node.branches ?? []);
  return [
    line,
    ...branches.flatMap(({ answer, node }, i) => {
      const path = line.path === "" ? String(i) : `${line.path}.${i}`;
      const isLast = [...line.isLast, i === branches.length - 1];
      return below({ path, node, answer, isLast, isFolded: folded.has(path) }, folded);
    }),
  ];
}

/** True where there are branches to fold. */
export const hasBranches = ({ node }: TreeLine): boolean => (node.branches ?? []).length > 0;

/** The path of the node above; the root's own. */
export const parentPath = (path: string): string => path.split(".").slice(0, -1).join(".");

/** The names of the leaves below a node, its own where it is one. */
export const leavesOf = ({ label, branches = [] }: TreeNode): readonly string[] =>
  branches.length === 0 ? [label] : branches.flatMap(({ node }) => leavesOf(node));
