import type { ClassTree, Split } from "@satsuma/stats/tree";

/** What a path through a tree asks of one feature. */
export interface Constraint {
  /** Above this, if given. */
  readonly above?: number;
  /** At most this, if given. */
  readonly atMost?: number;
  /** One of these categories, by code, if given. */
  readonly among?: readonly number[];
  /** None of these categories. */
  readonly without: readonly number[];
  /** True when an unknown value takes this path too. */
  readonly isUnknownIn: boolean;
}

/** What the path from the root to a leaf asks, by column of the tree. */
export function constraints(tree: ClassTree, leaf: number): ReadonlyMap<number, Constraint> {
  const found = new Map<number, Constraint>();
  for (const { split, side } of pathTo(tree, leaf)) {
    const before = found.get(split.column) ?? { without: [], isUnknownIn: true };
    found.set(split.column, {
      ...narrowed(before, split, side),
      isUnknownIn: before.isUnknownIn && split.unknown === side,
    });
  }
  return found;
}

interface Step {
  readonly split: Split;
  readonly side: "left" | "right";
}

function pathTo({ nodes }: ClassTree, leaf: number): Step[] {
  const steps: Step[] = [];
  let below = leaf;
  // Children come after their parent.
  for (let place = leaf - 1; place >= 0; place--) {
    const split = nodes[place]?.split;
    if (split === undefined || (split.left !== below && split.right !== below)) continue;
    steps.unshift({ split, side: split.left === below ? "left" : "right" });
    below = place;
  }
  return steps;
}

function narrowed(before: Constraint, split: Split, side: Step["side"]): Constraint {
  if (split.kind === "at most") {
    // All known numbers are at most this.
    if (split.threshold === Number.MAX_VALUE) {
      return side === "left" ? before : { ...before, above: Number.MAX_VALUE };
    }
    return side === "left"
      ? { ...before, atMost: Math.min(split.threshold, before.atMost ?? Infinity) }
      : { ...before, above: Math.max(split.threshold, before.above ?? -Infinity) };
  }
  if (side === "right") return { ...before, without: [...before.without, ...split.categories] };
  const among = before.among?.filter((code) => split.categories.includes(code));
  return { ...before, among: among ?? split.categories };
}
