import type { ClassTree } from "../class-tree.ts";
import { LeastFirst } from "./least-first.ts";

/**
 * The branches of a tree while it is pruned. The strength of a branch is the impurity that its splits take away for each leaf
 * that they add.
 */
export class Links {
  readonly #tree: ClassTree;
  readonly #parents: Int32Array;
  /** Leaves below each node, 1 where it is a leaf; 0 when it has been cut away. */
  readonly #leaves: Int32Array;
  /** Impurity that the splits from each node down take away. */
  readonly #gains: Float64Array;
  readonly #queue = new LeastFirst();

  constructor(tree: ClassTree) {
    const count = tree.nodes.length;
    this.#tree = tree;
    this.#parents = new Int32Array(count).fill(-1);
    this.#leaves = new Int32Array(count).fill(1);
    this.#gains = new Float64Array(count);
    // Children come after their parent.
    for (let node = count - 1; node >= 0; node--) this.#refresh(node);
  }

  leaves(): number {
    return this.#leaves[0]!;
  }

  isLeaf(node: number): boolean {
    return this.#leaves[node] === 1;
  }

  /** Of equally weak branches the first, which is the largest; nothing when only the root is left. */
  weakest(): { readonly node: number; readonly strength: number } | undefined {
    for (let first = this.#queue.peek(); first !== undefined; first = this.#queue.peek()) {
      const { node, rank } = first;
      if (this.#leaves[node]! > 1 && this.#strength(node) === rank) return { node, strength: rank };
      this.#queue.pop();
    }
  }

  /** Makes a node a leaf. */
  cut(node: number): void {
    this.#remove(node);
    this.#leaves[node] = 1;
    this.#gains[node] = 0;
    for (let above = this.#parents[node]!; above >= 0; above = this.#parents[above]!) {
      this.#refresh(above);
    }
  }

  #refresh(node: number): void {
    const { split } = this.#tree.nodes[node]!;
    if (split === undefined) return;
    const { left, right, gain } = split;
    this.#parents[left] = node;
    this.#parents[right] = node;
    this.#leaves[node] = this.#leaves[left]! + this.#leaves[right]!;
    this.#gains[node] = gain + this.#gains[left]! + this.#gains[right]!;
    this.#queue.push({ node, rank: this.#strength(node) });
  }

  #strength(node: number): number {
    return this.#gains[node]! / (this.#leaves[node]! - 1);
  }

  /** What is below a node that becomes a leaf is no more. */
  #remove(top: number): void {
    const open = [top];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const { split } = this.#tree.nodes[node]!;
      if (this.#leaves[node]! > 1 && split !== undefined) open.push(split.left, split.right);
      this.#leaves[node] = 0;
    }
  }
}
