import type { ClassTree, Split } from "../class-tree.ts";
import { Links } from "./links.ts";

/**
 * Cuts branches whose splits take away no more impurity for each leaf they add than a leaf costs: the smallest of the trees
 * that are best at this cost.
 *
 * @param complexity cost of a leaf as a share of the root's impurity, 0 or more
 * @throws RangeError when the complexity is negative or `NaN`
 * @see Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984, chapter 3
 */
export function pruneTree(tree: ClassTree, complexity: number): ClassTree {
  if (!(complexity >= 0)) throw new RangeError(`complexity must be at least 0, got ${complexity}`);
  return cutWhile(tree, (strength) => strength <= complexity);
}

/** Cuts the weakest branches first, until there are at most so many leaves. */
export const pruneToLeaves = (tree: ClassTree, most: number): ClassTree =>
  cutWhile(tree, (_, leaves) => leaves > most);

function cutWhile(
  tree: ClassTree,
  isCut: (strength: number, leaves: number) => boolean,
): ClassTree {
  const links = new Links(tree);
  for (let weakest = links.weakest(); weakest !== undefined; weakest = links.weakest()) {
    if (!isCut(weakest.strength, links.leaves())) break;
    links.cut(weakest.node);
  }
  return remaining(tree, links);
}

/** The nodes that are left, numbered anew in the order they had. */
function remaining(tree: ClassTree, links: Links): ClassTree {
  const nodes: { counts: readonly number[]; split?: Split }[] = [];
  const open: [node: number, link: (place: number) => void][] = [[0, () => {}]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, link] = next;
    const { counts, split } = tree.nodes[node]!;
    link(nodes.length);
    if (links.isLeaf(node) || split === undefined) {
      nodes.push({ counts });
      continue;
    }
    const kept = { ...split };
    nodes.push({ counts, split: kept });
    open.push([split.right, (place) => void (kept.right = place)]);
    open.push([split.left, (place) => void (kept.left = place)]);
  }
  return { classes: tree.classes, nodes };
}
